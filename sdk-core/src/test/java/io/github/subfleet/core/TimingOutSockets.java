package io.github.subfleet.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;

/** Makes sockets of which the first so many get no answer: to read from them times out once the server has the request. */
public final class TimingOutSockets extends SocketFactory {
  private final AtomicInteger silent;
  private final CountDownLatch received;

  /** Takes how many sockets get no answer, and what tells that the server has a request. */
  public TimingOutSockets(int silent, CountDownLatch received) {
    this.silent = new AtomicInteger(silent);
    this.received = received;
  }

  @Override
  public Socket createSocket() {
    return silent.getAndDecrement() > 0 ? new SilentSocket() : new Socket();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(
      InetAddress address, int port, InetAddress localAddress, int localPort) {
    throw new UnsupportedOperationException();
  }

  private final class SilentSocket extends Socket {
    @Override
    public InputStream getInputStream() {
      return new InputStream() {
        @Override
        public int read() throws IOException {
          return read(new byte[1], 0, 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
          try {
            received.await();
          } catch (InterruptedException e) {
            throw new InterruptedIOException("interrupted");
          }
          throw new SocketTimeoutException("Read timed out");
        }
      };
    }
  }
}
