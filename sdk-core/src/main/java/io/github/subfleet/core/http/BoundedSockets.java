package io.github.subfleet.core.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Makes sockets that bound what is received. Those with the same limit are equal, so that connections can be shared. */
final class BoundedSockets extends SocketFactory {
  /** The largest window that OkHttp gives a server with HTTP/2. */
  private static final long WINDOW = 16L * 1024 * 1024;

  private final long limit;

  private BoundedSockets(long limit) {
    this.limit = limit;
  }

  /** Leaves room around answers of a size for their heads, and for what it takes to cut them into pieces. */
  static BoundedSockets forAnswersOf(long bytes) {
    long most = Math.max(bytes, WINDOW);
    return new BoundedSockets(most > Long.MAX_VALUE / 2 ? Long.MAX_VALUE : 2 * most);
  }

  @Override
  public Socket createSocket() {
    return new BoundedSocket(limit);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port), null);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return connected(
        new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port), null);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return connected(
        new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
  }

  private Socket connected(SocketAddress to, @Nullable SocketAddress from) throws IOException {
    Socket socket = createSocket();
    try {
      socket.bind(from);
      socket.connect(to);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BoundedSockets sockets && sockets.limit == limit;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(limit);
  }
}
