package io.github.subfleet.core.outcome;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Reads the header that says how long to wait: seconds, or a date. */
final class RetryAfter {
  private static final String HEADER = "Retry-After";

  /** The longest that can be said in seconds. Dates can be further off than a long counts nanoseconds. */
  private static final Duration LONGEST = Duration.ofSeconds(Integer.MAX_VALUE);

  private RetryAfter() {}

  static @Nullable Duration of(Headers headers, Instant now) {
    String value = headers.get(HEADER);
    if (value == null) {
      return null;
    }
    try {
      return atLeastZero(Duration.ofSeconds(Integer.parseInt(value.trim())));
    } catch (NumberFormatException notSeconds) {
      Instant date = headers.getInstant(HEADER);
      return date == null ? null : atMostLongest(atLeastZero(Duration.between(now, date)));
    }
  }

  private static Duration atMostLongest(Duration duration) {
    return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
  }

  private static Duration atLeastZero(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}
