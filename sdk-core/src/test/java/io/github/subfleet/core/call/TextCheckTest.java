package io.github.subfleet.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import okio.Buffer;
import org.junit.jupiter.api.Test;

class TextCheckTest {
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
        if (isText(bytes, length, length) != isUtf8ToTheJdk(bytes, length)) {
          assertThat(isText(bytes, length, length))
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

      assertThat(isText(bytes, bytes.length, piece)).isEqualTo(isUtf8ToTheJdk(bytes, bytes.length));
    }
  }

  /** What strings of JSON are made of, whole and in halves. */
  private static final String[] PARTS = {
    "a",
    "u",
    "d83d",
    "\\\\",
    "\\n",
    "\\u0041",
    "\\ud7ff",
    "\\uE000",
    "\\ud83d",
    "\\uDBFF",
    "\\ude00",
    "\\uDC00",
    "\\uD83D\\uDE00",
    "é",
    "😀",
    "plain text"
  };

  @Test
  void findsHalfSurrogatePairsWhereverTheBytesAreCut() throws IOException {
    Random random = new Random(5);
    for (int round = 0; round < 50_000; round++) {
      StringBuilder json = new StringBuilder("\"");
      for (int i = random.nextInt(6); i > 0; i--) {
        json.append(PARTS[random.nextInt(PARTS.length)]);
      }
      json.append('"');
      String text = JsonReader.of(new Buffer().writeUtf8(json.toString())).nextString();
      byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);

      assertThat(isText(bytes, bytes.length, 1 + random.nextInt(20)))
          .as(json.toString())
          .isEqualTo(StandardCharsets.UTF_8.newEncoder().canEncode(text));
    }
  }

  @Test
  void saysWhatIsWrong() {
    TextCheck check = new TextCheck();

    assertThat(check.accepts("\"\\ud83d\"".getBytes(StandardCharsets.UTF_8), 0, 8))
        .isFalse();

    assertThat(check.problem()).isEqualTo("has half a surrogate pair");
    assertThat(check.isComplete()).isFalse();
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

  private static boolean isText(byte[] bytes, int length, int piece) {
    TextCheck check = new TextCheck();
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
