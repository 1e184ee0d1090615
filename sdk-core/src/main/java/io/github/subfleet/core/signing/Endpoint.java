package io.github.subfleet.core.signing;

import java.util.concurrent.atomic.AtomicReference;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Puts queries behind the URL of one operation. To take a URL apart is most of what building a request costs, so this is
 * done once, and its parts are kept for the next request. Thread-safe.
 */
final class Endpoint {
  /** What the URL is up to its query. */
  private final String start;

  /** The parts, unless another thread is just using them. */
  private final AtomicReference<HttpUrl.@Nullable Builder> spare = new AtomicReference<>();

  private final HttpUrl plain;

  /** Takes the URL of the operation's first request. */
  Endpoint(HttpUrl url) {
    plain = url.newBuilder().query(null).fragment(null).build();
    start = plain.toString();
  }

  /** Returns a URL with another query. */
  HttpUrl replaceQuery(HttpUrl url, String encodedQuery) {
    if (!isHere(url.toString())) {
      return url.newBuilder().encodedQuery(encodedQuery).build();
    }
    HttpUrl.Builder kept = spare.getAndSet(null);
    HttpUrl.Builder parts = kept == null ? plain.newBuilder() : kept;
    HttpUrl replaced = parts.encodedQuery(encodedQuery).build();
    spare.set(parts);
    return replaced;
  }

  /** Requests may go to another host, and paths may have parameters. */
  private boolean isHere(String url) {
    return url.startsWith(start)
        && (url.length() == start.length() || url.charAt(start.length()) == '?');
  }
}
