package io.github.subfleet.core.signing;

import io.github.subfleet.core.json.OpenEnum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import retrofit2.Converter;

/** Writes the values of one parameter as the exchange reads them, percent-encoded. */
final class ParameterText implements Converter<Object, String> {
  private final String parameter;

  ParameterText(String parameter) {
    this.parameter = parameter;
  }

  @Override
  public String convert(Object value) {
    String text = text(value);
    if (text.isEmpty()) {
      throw new IllegalArgumentException(parameter + " must not be empty");
    }
    try {
      return PercentEncoder.encode(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(parameter + " " + e.getMessage(), e);
    }
  }

  private String text(Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Instant instant) {
      return Long.toString(instant.toEpochMilli());
    }
    if (value instanceof OpenEnum constant) {
      return constant.value();
    }
    if (value instanceof Integer
        || value instanceof Long
        || value instanceof Boolean
        || value instanceof BigInteger) {
      return value.toString();
    }
    // Among others double, which cannot hold an amount of money, and would be written as 1.0E-8.
    throw new IllegalArgumentException(parameter
        + " must be text, BigDecimal, Instant, int, long, BigInteger, boolean or an OpenEnum,"
        + " but was a "
        + value.getClass().getName());
  }
}
