package io.github.subfleet.core.http;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/**
 * A socket that gives up when it has received too much since something was last sent. That bounds the answer to a request
 * where nothing else does: OkHttp reads the line before a chunk to its end, however far away it is.
 *
 * <p>With HTTP/2 a flow of answers is confirmed as it comes, which counts as sent. So a limit that is well above the window
 * of such a flow stops none.
 */
final class BoundedSocket extends Socket {
  private final long limit;
  private volatile long received;

  BoundedSocket(long limit) {
    this.limit = limit;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new Received(super.getInputStream());
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return new Sent(super.getOutputStream());
  }

  private final class Received extends FilterInputStream {
    private Received(InputStream bytes) {
      super(bytes);
    }

    @Override
    public int read() throws IOException {
      int next = in.read();
      if (next >= 0) {
        count(1);
      }
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = in.read(bytes, offset, length);
      if (count > 0) {
        count(count);
      }
      return count;
    }

    private void count(int more) throws IOException {
      long sum = received + more;
      received = sum;
      if (sum > limit) {
        throw new IOException("more than " + limit + " bytes came in answer to one request");
      }
    }
  }

  private final class Sent extends FilterOutputStream {
    private Sent(OutputStream bytes) {
      super(bytes);
    }

    @Override
    public void write(int next) throws IOException {
      received = 0;
      out.write(next);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      received = 0;
      out.write(bytes, offset, length);
    }
  }
}
