package io.github.subfleet.sandbox.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okio.ByteString;

/** The HTTP server on the loopback interface. Thread-safe; it answers each connection on a thread of its own. */
public final class HttpFront implements AutoCloseable {
  // Held here because java.util.logging forgets the levels of loggers that nobody holds.
  private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());

  private static final long LARGEST_BODY = 1 << 20;

  private final MockWebServer server = new MockWebServer();

  /** Makes a server that is not yet reachable. */
  public HttpFront(Function<RawRequest, Reply> exchange) {
    if (SERVER_LOG.getLevel() == null) {
      // On FINE the server logs each request line, and with it keys' signatures.
      SERVER_LOG.setLevel(Level.INFO);
    }
    server.setServerSocketFactory(new NoDelaySockets());
    server.setBodyLimit(LARGEST_BODY);
    server.setDispatcher(new Answers(exchange));
  }

  /** Opens the server for requests, on a port or, with 0, on any free one. */
  public void start(int port) {
    try {
      server.start(InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1}), port);
    } catch (IOException e) {
      throw new UncheckedIOException("port %d is not to be had".formatted(port), e);
    }
  }

  /** Where it is reachable. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  @Override
  public void close() {
    server.close();
  }

  private final class Answers extends Dispatcher {
    private final Function<RawRequest, Reply> exchange;

    Answers(Function<RawRequest, Reply> exchange) {
      this.exchange = exchange;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
      forgetRecordedRequests();
      ByteString body = request.getBody();
      Reply reply = exchange.apply(RawRequest.of(
          request.getMethod(),
          request.getTarget(),
          body == null ? ByteString.EMPTY : body,
          headers(request.getHeaders())));
      MockResponse.Builder response = new MockResponse.Builder()
          .code(reply.status())
          .addHeader("Content-Type", "application/json;charset=UTF-8")
          .body(reply.body());
      reply.headers().forEach(response::addHeader);
      return response.build();
    }

    private void forgetRecordedRequests() throws InterruptedException {
      while (server.takeRequest(0, TimeUnit.MILLISECONDS) != null) {
        // The sandbox keeps its own record.
      }
    }

    private static Map<String, List<String>> headers(Headers headers) {
      return headers.names().stream()
          .collect(Collectors.toUnmodifiableMap(
              name -> name.toLowerCase(Locale.ROOT), headers::values, (a, b) -> a));
    }
  }
}
