package io.github.subfleet.sandbox.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.function.Function;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnectionFactory;
import org.apache.hc.core5.http.impl.io.DefaultHttpRequestParserFactory;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.message.BasicLineParser;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** The HTTP server on the loopback interface. Thread-safe; it answers each connection on a thread of its own. */
public final class HttpFront implements AutoCloseable {
  private final int port;
  private final HttpServer server;

  /**
   * Makes a server that is not yet reachable, on a port or, with 0, on any free one.
   *
   * @param door where it listens; closed with it
   */
  public HttpFront(int port, Door door, Function<RawRequest, Reply> exchange) {
    this.port = port;
    ExchangeHandler handler = new ExchangeHandler(exchange);
    server = ServerBootstrap.bootstrap()
        .setLocalAddress(loopback())
        .setListenerPort(port)
        .setServerSocketFactory(new DoorSockets(door))
        .setSocketConfig(SocketConfig.custom()
            .setTcpNoDelay(true)
            .setSoTimeout(Timeout.DISABLED)
            .build())
        .setConnectionFactory(DefaultBHttpServerConnectionFactory.builder()
            .requestParserFactory(new DefaultHttpRequestParserFactory(
                BasicLineParser.INSTANCE, new TargetRequest.Factory()))
            .build())
        // Whatever host and path a request names, it is meant for us.
        .setRequestRouter((request, context) -> handler)
        .create();
  }

  /**
   * Opens the server for requests.
   *
   * @throws UncheckedIOException if the port is not to be had
   */
  public void start() {
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException("port " + port + " is not to be had", e);
    }
  }

  /** Where it is reachable. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  @Override
  public void close() {
    server.close(CloseMode.IMMEDIATE);
  }

  /** By its bytes, since the JDK's own notion of loopback may be IPv6. */
  private static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (IOException e) {
      throw new UncheckedIOException("four bytes are an address", e);
    }
  }
}
