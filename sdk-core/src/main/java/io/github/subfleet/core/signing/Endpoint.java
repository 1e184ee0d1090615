package io.github.subfleet.core.signing;

import java.util.concurrent.atomic.AtomicReference;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Adds parameters to the URLs of one operation. To take a URL apart is most of what building a request costs, so this is
 * done once, and its parts are kept for the next request. Thread-safe.
 */
final class Endpoint {
  static final String RECV_WINDOW = "recvWindow";
  static final String TIMESTAMP = "timestamp";
  private static final String SIGNATURE = "signature";

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

  /**
   * Returns a URL with the parameters of a signed request behind its own.
   *
   * @param url a URL of the operation
   * @param recvWindow the window in milliseconds, null for none
   * @param timestamp the time in milliseconds
   * @param signature the signature, percent-encoded
   */
  HttpUrl append(HttpUrl url, @Nullable String recvWindow, String timestamp, String signature) {
    HttpUrl.Builder kept = spare.getAndSet(null);
    HttpUrl.Builder parts = kept == null ? plain.newBuilder() : kept.encodedQuery(null);
    boolean copied = isHere(url) && copyQuery(url, parts);
    HttpUrl.Builder whole = copied ? parts : url.newBuilder();
    if (recvWindow != null) {
      whole.addEncodedQueryParameter(RECV_WINDOW, recvWindow);
    }
    HttpUrl signed = whole
        .addEncodedQueryParameter(TIMESTAMP, timestamp)
        .addEncodedQueryParameter(SIGNATURE, signature)
        .build();
    spare.set(parts);
    return signed;
  }

  /** Requests may go to another host, and paths may have parameters. */
  private boolean isHere(HttpUrl url) {
    String text = url.toString();
    return text.startsWith(start)
        && (text.length() == start.length() || text.charAt(start.length()) == '?')
        && url.fragment() == null;
  }

  /** False if OkHttp would write the query otherwise than it is, which would not be what is signed. */
  private boolean copyQuery(HttpUrl url, HttpUrl.Builder parts) {
    String text = url.toString();
    int from = start.length() + 1;
    for (int i = 0; from <= text.length(); i++) {
      int next = text.indexOf('&', from);
      int end = next < 0 ? text.length() : next;
      int equals = text.indexOf('=', from);
      if (equals < 0 || equals >= end) {
        parts.addEncodedQueryParameter(encoded(text, from, end, url.queryParameterName(i)), null);
      } else if (text.lastIndexOf('=', end - 1) > equals) {
        return false;
      } else {
        parts.addEncodedQueryParameter(
            encoded(text, from, equals, url.queryParameterName(i)),
            encoded(text, equals + 1, end, url.queryParameterValue(i)));
      }
      from = end + 1;
    }
    return true;
  }

  /** The text as it is in the URL: mostly that which the URL has decoded already, which saves a copy. */
  private static String encoded(String text, int from, int to, @Nullable String decoded) {
    return decoded != null
            && decoded.length() == to - from
            && text.regionMatches(from, decoded, 0, decoded.length())
        ? decoded
        : text.substring(from, to);
  }
}
