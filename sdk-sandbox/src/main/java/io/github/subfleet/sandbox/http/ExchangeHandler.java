package io.github.subfleet.sandbox.http;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import okio.ByteString;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.HttpRequestHandler;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Hands requests over to the exchange and its replies back. */
final class ExchangeHandler implements HttpRequestHandler {
  private static final int LARGEST_BODY = 1 << 20;

  private final Function<RawRequest, Reply> exchange;

  ExchangeHandler(Function<RawRequest, Reply> exchange) {
    this.exchange = exchange;
  }

  @Override
  public void handle(ClassicHttpRequest request, ClassicHttpResponse response, HttpContext context)
      throws IOException {
    String target = ((TargetRequest) request).target();
    Reply reply = exchange.apply(
        RawRequest.of(request.getMethod(), target, body(request.getEntity()), headers(request)));
    if (reply.delivery() instanceof Delivery.Dropped) {
      // The server hangs up on whoever's handler fails in this way.
      throw new IOException("dropped");
    }
    response.setCode(reply.status());
    reply.headers().forEach(response::addHeader);
    response.setEntity(new ReplyEntity(reply));
  }

  private static ByteString body(@Nullable HttpEntity entity) throws IOException {
    return entity == null
        ? ByteString.EMPTY
        : ByteString.of(entity.getContent().readNBytes(LARGEST_BODY));
  }

  private static Map<String, List<String>> headers(ClassicHttpRequest request) {
    return Arrays.stream(request.getHeaders())
        .collect(Collectors.groupingBy(
            header -> header.getName().toLowerCase(Locale.ROOT),
            Collectors.mapping(Header::getValue, Collectors.toUnmodifiableList())));
  }
}
