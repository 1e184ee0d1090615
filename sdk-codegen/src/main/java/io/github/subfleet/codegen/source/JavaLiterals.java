package io.github.subfleet.codegen.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names and texts of the document as they stand in Java sources. */
final class JavaLiterals {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

  private JavaLiterals() {}

  /** A string literal, quotes included. */
  static String string(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
        + '"';
  }

  /** A parameter's name as RFC 3986 wants it in a query. */
  static String encoded(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      if (UNRESERVED.indexOf(b) >= 0) {
        encoded.append((char) b);
      } else {
        encoded
            .append('%')
            .append("0123456789ABCDEF".charAt((b >> 4) & 0xF))
            .append("0123456789ABCDEF".charAt(b & 0xF));
      }
    }
    return encoded.toString();
  }

  /** A class's name, such as {@code SpotSummary} for {@code spotSummary}. */
  static String className(String memberName) {
    return memberName.substring(0, 1).toUpperCase(Locale.ROOT) + memberName.substring(1);
  }
}
