package io.github.subfleet.core.http;

import io.github.subfleet.core.UsedWeight;
import io.github.subfleet.core.log.HttpLogEntry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Tells a consumer of each HTTP request. Sits where requests are not signed yet, so that it never sees a key or a
 * signature.
 */
public final class HttpLog implements Interceptor {
  private static final Headers NO_HEADERS = Headers.of();

  private final Consumer<HttpLogEntry> consumer;
  private final LongSupplier ticker;

  /**
   * Makes a log.
   *
   * @param consumer takes the entries, on the threads that make the requests
   * @param ticker a monotonic counter in nanoseconds
   */
  public HttpLog(Consumer<HttpLogEntry> consumer, LongSupplier ticker) {
    this.consumer = consumer;
    this.ticker = ticker;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    long start = ticker.getAsLong();
    Response response;
    try {
      response = chain.proceed(request);
    } catch (IOException e) {
      tell(request, 0, e.getClass().getSimpleName(), start, NO_HEADERS);
      throw e;
    }
    tell(request, response.code(), "", start, response.headers());
    return response;
  }

  private void tell(Request request, int status, String failure, long start, Headers headers) {
    HttpUrl url = request.url();
    HttpLogEntry entry = new HttpLogEntry(
        request.method(),
        url.encodedPath(),
        List.copyOf(url.queryParameterNames()),
        status,
        failure,
        Duration.ofNanos(ticker.getAsLong() - start),
        UsedWeight.of(headers));
    try {
      consumer.accept(entry);
    } catch (RuntimeException | Error ignored) {
      // A log that fails must not make an executed request look like one that failed.
    }
  }
}
