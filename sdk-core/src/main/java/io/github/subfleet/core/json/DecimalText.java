package io.github.subfleet.core.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.math.BigDecimal;

/**
 * Reads decimal numbers from text, within bounds that no amount of money comes near. Without them a few bytes such as
 * {@code 1e999999999} would cost minutes and gigabytes as soon as somebody adds one to it or prints it.
 */
final class DecimalText {
  /** The largest number of digits before or after the point. */
  private static final int MAX_DIGITS = 100;

  /** All these digits, a sign and the point: what is written in full can be read again. */
  private static final int MAX_LENGTH = 2 * MAX_DIGITS + 2;

  private DecimalText() {}

  static BigDecimal parse(String text, JsonReader in) {
    if (text.length() > MAX_LENGTH) {
      throw new JsonDataException("Expected a number of at most " + MAX_LENGTH
          + " characters but got " + text.length() + " at path " + in.getPath());
    }
    BigDecimal number;
    try {
      number = new BigDecimal(text);
    } catch (NumberFormatException e) {
      // Neither the text nor the cause, which repeats it: answers do not belong in exceptions.
      throw new JsonDataException("Expected a number but got other text at path " + in.getPath());
    }
    // precision() - scale() is how many digits stand before the point.
    long digitsBefore = (long) number.precision() - number.scale();
    if (digitsBefore > MAX_DIGITS || number.scale() > MAX_DIGITS) {
      throw new JsonDataException("Expected a number of at most " + MAX_DIGITS
          + " digits before and after the point at path " + in.getPath());
    }
    return number;
  }

  static long parseLong(String text, JsonReader in) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notPlain) {
      try {
        return parse(text, in).longValueExact();
      } catch (ArithmeticException e) {
        throw new JsonDataException("Expected a whole number of 64 bits at path " + in.getPath());
      }
    }
  }
}
