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
 *
 * <p>What TLS sends of its own accord does not count as sent: a server can ask for new keys as often as it likes, and would
 * have the answer to one request go on for ever. Such a record is told from one that carries data by its first bytes, and
 * the confirmation of new keys, which hides among data, by its length, which no request has,
 * and no frame that confirms what came.
 */
final class BoundedSocket extends Socket {
  private static final int CHANGE_OF_CIPHERS = 20;
  private static final int APPLICATION_DATA = 23;
  private static final int TLS = 3;

  /** A head of 5 bytes, a message of 5, the byte that says what it is, and a tag of 16. */
  private static final int KEY_UPDATE_SIZE = 27;

  /** How many zeros the JDK adds to what it encrypts. */
  private static final int PADDING = 16;

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
      if (!isOfTlsItself(bytes, offset, length)) {
        received = 0;
      }
      out.write(bytes, offset, length);
    }

    /** Text does not begin like this, nor does a frame of HTTP/2, unless it was larger than any may be. */
    private static boolean isOfTlsItself(byte[] bytes, int offset, int length) {
      if (length < 2 || bytes[offset + 1] != TLS) {
        return false;
      }
      int type = bytes[offset];
      return type == APPLICATION_DATA
          ? length == KEY_UPDATE_SIZE || length == KEY_UPDATE_SIZE + PADDING
          : type >= CHANGE_OF_CIPHERS && type < APPLICATION_DATA;
    }
  }
}
