package io.github.subfleet.sandbox.gate;

import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Decodes names and values of a query or form. Strict, unlike the JDK's decoder: an escape cut short or bytes that are
 * no UTF-8 are refused rather than replaced, since a request must not come to mean something its sender did not write.
 */
final class FieldText {
  private FieldText() {}

  /**
   * Decodes one name or value.
   *
   * @param raw as received, one character for each byte
   * @param parameter what to name in a refusal
   */
  static String decode(String raw, String parameter) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        bytes.write(octet(raw, i + 1, parameter));
        i += 2;
      } else {
        bytes.write(c == '+' ? ' ' : c);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw ErrorCode.ILLEGAL_CHARACTERS.refusal(parameter, "UTF-8");
    }
  }

  private static int octet(String raw, int start, String parameter) {
    int high = start + 1 < raw.length() ? Character.digit(raw.charAt(start), 16) : -1;
    int low = start + 1 < raw.length() ? Character.digit(raw.charAt(start + 1), 16) : -1;
    if (high < 0 || low < 0) {
      throw ErrorCode.ILLEGAL_CHARACTERS.refusal(parameter, "%[0-9A-Fa-f]{2}");
    }
    return high << 4 | low;
  }
}
