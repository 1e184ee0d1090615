package io.github.subfleet.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was received.
 *
 * @param verb the HTTP method
 * @param path the path, still percent-encoded
 * @param query the bytes after the question mark; empty if there is none
 * @param body the bytes of the body; empty if there is none
 * @param headers the header fields; names in lower case
 */
public record RawRequest(
    String verb,
    String path,
    ByteString query,
    ByteString body,
    Map<String, List<String>> headers) {

  /**
   * Takes a request target apart, be it a path and query or, as proxies get it, a whole URL.
   *
   * @param target as received, one character for each byte
   */
  static RawRequest of(
      String verb, String target, ByteString body, Map<String, List<String>> headers) {
    String origin = target;
    if (target.startsWith("http://")) {
      int path = target.indexOf('/', "http://".length());
      origin = path < 0 ? "/" : target.substring(path);
    }
    int mark = origin.indexOf('?');
    return new RawRequest(
        verb,
        mark < 0 ? origin : origin.substring(0, mark),
        mark < 0
            ? ByteString.EMPTY
            : ByteString.encodeString(origin.substring(mark + 1), StandardCharsets.ISO_8859_1),
        body,
        headers);
  }

  /** The first value of a header field, or null. */
  public @Nullable String header(String lowerCaseName) {
    List<String> values = headers.get(lowerCaseName);
    return values == null ? null : values.get(0);
  }
}
