package io.github.subfleet.core.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/**
 * One setting from outside.
 *
 * @param source where it comes from, for messages
 * @param value its text, which may be secret
 */
public record Setting(String source, String value) {
  /** Reads a number of milliseconds, or an ISO-8601 duration such as {@code PT15S}. */
  public Duration duration() {
    try {
      return isNumber() ? Duration.ofMillis(Long.parseLong(value)) : Duration.parse(value);
    } catch (DateTimeParseException | NumberFormatException e) {
      throw new IllegalArgumentException(
          source
              + " must be a number of milliseconds or an ISO-8601 duration such as PT15S, but was "
              + value,
          e);
    }
  }

  /** Reads a whole number. */
  public long number() {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(source + " must be a whole number, but was " + value, e);
    }
  }

  /** Reads {@code true} or {@code false}. */
  public boolean flag() {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
        throw new IllegalArgumentException(source + " must be true or false, but was " + value);
    };
  }

  private boolean isNumber() {
    return value.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Shows where it comes from, never the value. */
  @Override
  public String toString() {
    return source;
  }
}
