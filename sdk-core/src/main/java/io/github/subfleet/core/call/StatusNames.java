package io.github.subfleet.core.call;

import java.io.IOException;
import java.util.List;
import okio.BufferedSource;
import okio.ByteString;

/**
 * Tells at a glance whether an answer begins with a property that may say that the request failed, so that other answers
 * need not be read twice.
 */
final class StatusNames {
  private static final List<ByteString> NAMES = List.of(
      ByteString.encodeUtf8("\"code\""),
      ByteString.encodeUtf8("\"msg\""),
      ByteString.encodeUtf8("\"message\""),
      ByteString.encodeUtf8("\"success\""));

  private static final String SPACE = " \t\r\n";

  private StatusNames() {}

  static boolean comeFirst(BufferedSource json) throws IOException {
    long brace = skipSpace(json, 0);
    if (!json.request(brace + 1) || json.getBuffer().getByte(brace) != '{') {
      return false;
    }
    long name = skipSpace(json, brace + 1);
    for (ByteString candidate : NAMES) {
      if (json.rangeEquals(name, candidate)) {
        return true;
      }
    }
    return false;
  }

  private static long skipSpace(BufferedSource json, long from) throws IOException {
    long at = from;
    while (json.request(at + 1) && SPACE.indexOf((char) json.getBuffer().getByte(at)) >= 0) {
      at++;
    }
    return at;
  }
}
