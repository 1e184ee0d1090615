package io.github.subfleet.core.signing;

import java.nio.charset.StandardCharsets;

/**
 * Percent-encodes as RFC 3986 has it: UTF-8, upper-case hexadecimal, and everything but {@code A-Z a-z 0-9 - . _ ~}
 * encoded. The exchange signs the encoded text, so this is the only encoder there may be.
 */
public final class PercentEncoder {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
  private static final boolean[] UNRESERVED = unreserved();

  private PercentEncoder() {}

  /**
   * Encodes a text. Text that needs no encoding, as most does, is returned as it is.
   *
   * @throws IllegalArgumentException if the text has half a surrogate pair, which no encoding can express
   */
  public static String encode(String text) {
    int plain = plainPrefix(text);
    if (plain == text.length()) {
      return text;
    }
    byte[] encoded = new byte[plain + encodedLength(text, plain)];
    for (int i = 0; i < plain; i++) {
      encoded[i] = (byte) text.charAt(i);
    }
    write(text, plain, encoded);
    return new String(encoded, StandardCharsets.ISO_8859_1);
  }

  private static int plainPrefix(String text) {
    int i = 0;
    while (i < text.length() && isUnreserved(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int encodedLength(String text, int from) {
    int length = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isUnreserved(c)) {
        length += 1;
      } else if (c < 0x80) {
        length += 3;
      } else if (c < 0x800) {
        length += 6;
      } else if (!Character.isSurrogate(c)) {
        length += 9;
      } else {
        checkPair(text, i);
        length += 12;
        i++;
      }
    }
    return length;
  }

  private static void write(String text, int from, byte[] out) {
    int at = from;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isUnreserved(c)) {
        out[at++] = (byte) c;
      } else if (c < 0x80) {
        at = writeByte(c, out, at);
      } else if (c < 0x800) {
        at = writeByte(0xC0 | (c >> 6), out, at);
        at = writeByte(0x80 | (c & 0x3F), out, at);
      } else if (!Character.isSurrogate(c)) {
        at = writeByte(0xE0 | (c >> 12), out, at);
        at = writeByte(0x80 | ((c >> 6) & 0x3F), out, at);
        at = writeByte(0x80 | (c & 0x3F), out, at);
      } else {
        int codePoint = Character.toCodePoint(c, text.charAt(++i));
        at = writeByte(0xF0 | (codePoint >> 18), out, at);
        at = writeByte(0x80 | ((codePoint >> 12) & 0x3F), out, at);
        at = writeByte(0x80 | ((codePoint >> 6) & 0x3F), out, at);
        at = writeByte(0x80 | (codePoint & 0x3F), out, at);
      }
    }
  }

  private static int writeByte(int value, byte[] out, int at) {
    out[at] = '%';
    out[at + 1] = HEX[(value >> 4) & 0xF];
    out[at + 2] = HEX[value & 0xF];
    return at + 3;
  }

  private static void checkPair(String text, int i) {
    if (!Character.isHighSurrogate(text.charAt(i))
        || i + 1 == text.length()
        || !Character.isLowSurrogate(text.charAt(i + 1))) {
      throw new IllegalArgumentException(
          "must be well-formed text, but has half a surrogate pair at index " + i);
    }
  }

  private static boolean isUnreserved(char c) {
    return c < 0x80 && UNRESERVED[c];
  }

  private static boolean[] unreserved() {
    boolean[] unreserved = new boolean[0x80];
    String characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    for (int i = 0; i < characters.length(); i++) {
      unreserved[characters.charAt(i)] = true;
    }
    return unreserved;
  }
}
