package io.github.subfleet.core.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncoderTest {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  @Test
  void leavesUnreservedCharactersAlone() {
    assertThat(PercentEncoder.encode(UNRESERVED)).isSameAs(UNRESERVED);
  }

  @Test
  void encodesEveryOtherAsciiCharacter() {
    IntStream.range(0, 128).filter(c -> UNRESERVED.indexOf(c) < 0).forEach(c -> assertThat(
            PercentEncoder.encode(Character.toString(c)))
        .isEqualTo(String.format(Locale.ROOT, "%%%02X", c)));
  }

  @ParameterizedTest
  @CsvSource({
    "\u0080, %C2%80",
    "\u07ff, %DF%BF",
    "\u0800, %E0%A0%80",
    "\uffff, %EF%BF%BF",
    "\ud7ff, %ED%9F%BF",
    "\ue000, %EE%80%80",
    "\ud800\udc00, %F0%90%80%80",
    "\udbff\udfff, %F4%8F%BF%BF",
    "子账户, %E5%AD%90%E8%B4%A6%E6%88%B7"
  })
  void encodesTheUtf8OfOtherCharacters(String text, String encoded) {
    assertThat(PercentEncoder.encode(text)).isEqualTo(encoded);
  }

  @Test
  void keepsPlainCharactersAroundEncodedOnes() {
    assertThat(PercentEncoder.encode("a+b@c.d\u00e9\ud83d\ude80z"))
        .isEqualTo("a%2Bb%40c.d%C3%A9%F0%9F%9A%80z");
  }

  @Test
  void encodesNothingAsNothing() {
    assertThat(PercentEncoder.encode("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\ud800", "a\ud800b", "a\udc00", "a\udc00\ud800", "a\ud800\ud800\udc00"})
  void refusesHalfASurrogatePair(String text) {
    assertThatThrownBy(() -> PercentEncoder.encode(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("index 1");
  }

  @RepeatedTest(20)
  void isUndoneByAnyDecoder(RepetitionInfo repetition) {
    String text = new Random(repetition.getCurrentRepetition())
        .ints(200, 0, Character.MAX_CODE_POINT + 1)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();

    String encoded = PercentEncoder.encode(text);

    assertThat(encoded).matches("([A-Za-z0-9._~-]|%[0-9A-F]{2})*");
    assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(text);
  }
}
