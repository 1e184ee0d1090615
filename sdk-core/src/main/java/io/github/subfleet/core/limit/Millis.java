package io.github.subfleet.core.limit;

import java.time.Duration;

/** Milliseconds that do not overflow. */
final class Millis {
  /** Longer than anybody waits, and short enough to be added to any time. */
  private static final Duration LONGEST = Duration.ofDays(365_000);

  private Millis() {}

  /** The milliseconds of a duration, rounded up; none if it is negative, and those of a thousand years if it is longer. */
  static long of(Duration duration) {
    if (duration.isNegative()) {
      return 0;
    }
    return (duration.compareTo(LONGEST) > 0 ? LONGEST : duration.plusNanos(999_999)).toMillis();
  }
}
