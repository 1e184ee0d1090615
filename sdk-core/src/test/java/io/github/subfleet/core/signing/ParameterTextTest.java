package io.github.subfleet.core.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.json.OpenEnum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParameterTextTest {
  private final ParameterText parameter = new ParameterText("amount");

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of("a b", "a%20b"),
        Arguments.of(new BigDecimal("1E-8"), "0.00000001"),
        Arguments.of(Instant.ofEpochMilli(1_700_000_000_123L), "1700000000123"),
        Arguments.of(new Color("DARK RED"), "DARK%20RED"),
        Arguments.of(7, "7"),
        Arguments.of(-7L, "-7"),
        Arguments.of(new BigInteger("99999999999999999999"), "99999999999999999999"),
        Arguments.of(true, "true"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void writesAValueAsTheExchangeReadsIt(Object value, String text) {
    assertThat(parameter.convert(value)).isEqualTo(text);
  }

  @Test
  void refusesAnEmptyText() {
    assertThatThrownBy(() -> parameter.convert(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amount must not be empty");
  }

  @Test
  void refusesMalformedText() {
    assertThatThrownBy(() -> parameter.convert("\ud800"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amount must be well-formed text, but has half a surrogate pair at index 0");
  }

  @Test
  void refusesANumberThatCannotHoldAnAmount() {
    assertThatThrownBy(() -> parameter.convert(1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("amount must be text, BigDecimal,")
        .hasMessageEndingWith("but was a java.lang.Double");
  }

  private record Color(String value) implements OpenEnum {
    @Override
    public boolean isKnown() {
      return false;
    }
  }
}
