package io.github.subfleet.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8CheckTest {
  /** Bytes at the edges of what may follow what. */
  private static final byte[] EDGES = {
    0x00,
    0x41,
    0x7F,
    (byte) 0x80,
    (byte) 0x8F,
    (byte) 0x90,
    (byte) 0x9F,
    (byte) 0xA0,
    (byte) 0xBF,
    (byte) 0xC0,
    (byte) 0xC1,
    (byte) 0xC2,
    (byte) 0xDF,
    (byte) 0xE0,
    (byte) 0xE1,
    (byte) 0xEC,
    (byte) 0xED,
    (byte) 0xEE,
    (byte) 0xEF,
    (byte) 0xF0,
    (byte) 0xF1,
    (byte) 0xF3,
    (byte) 0xF4,
    (byte) 0xF5,
    (byte) 0xFF
  };

  @Test
  void agreesWithTheJdkOnEveryShortSequence() {
    byte[] bytes = new byte[4];
    int[] odometer = new int[4];
    for (int length = 1; length <= 4; length++) {
      int count = (int) Math.pow(EDGES.length, length);
      for (int number = 0; number < count; number++) {
        int rest = number;
        for (int i = 0; i < length; i++) {
          odometer[i] = rest % EDGES.length;
          bytes[i] = EDGES[odometer[i]];
          rest /= EDGES.length;
        }
        if (isUtf8(bytes, length, length) != isUtf8ToTheJdk(bytes, length)) {
          assertThat(isUtf8(bytes, length, length))
              .as("%02x %02x %02x %02x, %d of them", bytes[0], bytes[1], bytes[2], bytes[3], length)
              .isEqualTo(isUtf8ToTheJdk(bytes, length));
        }
      }
    }
  }

  @Test
  void agreesWithTheJdkWhereverTheBytesAreCut() {
    Random random = new Random(4);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = text(random).getBytes(StandardCharsets.UTF_8);
      if (random.nextBoolean() && bytes.length > 0) {
        bytes[random.nextInt(bytes.length)] = EDGES[random.nextInt(EDGES.length)];
      }
      int piece = 1 + random.nextInt(20);

      assertThat(isUtf8(bytes, bytes.length, piece)).isEqualTo(isUtf8ToTheJdk(bytes, bytes.length));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      switch (random.nextInt(8)) {
        case 0 -> text.append('é');
        case 1 -> text.append('交');
        case 2 -> text.append("😀");
        default -> text.append("plain text".charAt(random.nextInt(10)));
      }
    }
    return text.toString();
  }

  private static boolean isUtf8(byte[] bytes, int length, int piece) {
    Utf8Check check = new Utf8Check();
    for (int from = 0; from < length; from += piece) {
      if (!check.accepts(bytes, from, Math.min(from + piece, length))) {
        return false;
      }
    }
    return check.isComplete();
  }

  private static boolean isUtf8ToTheJdk(byte[] bytes, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
