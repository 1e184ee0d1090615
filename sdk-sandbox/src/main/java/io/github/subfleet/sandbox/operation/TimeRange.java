package io.github.subfleet.sandbox.operation;

import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time that a history is asked for; both ends belong to it.
 *
 * @param start its start
 * @param end its end
 */
public record TimeRange(Instant start, Instant end) {
  /**
   * Completes and checks a range.
   *
   * <p>Without both ends it is the longest one that ends now. With one of them, it reaches as far from there as is
   * allowed, which is a guess.
   *
   * @param start the start asked for, or null
   * @param end the end asked for, or null
   * @param now the exchange's time
   * @param limit what a range must be shorter than
   * @throws io.github.subfleet.sandbox.refusal.Refusal if the range is too long
   */
  public static TimeRange of(
      @Nullable Instant start, @Nullable Instant end, Instant now, Duration limit) {
    Duration longest = limit.minusMillis(1);
    TimeRange range = ofAnyLength(start, end, now, longest);
    if (Duration.between(range.start, range.end).compareTo(longest) > 0) {
      throw ErrorCode.TIME_RANGE_TOO_LONG.refusal(limit.toHours());
    }
    return range;
  }

  /**
   * Completes a range of any length.
   *
   * <p>Without both ends it is the usual time that ends now. With one of them, it reaches as far as that from there,
   * which is a guess.
   *
   * @param start the start asked for, or null
   * @param end the end asked for, or null
   * @param now the exchange's time
   * @param usual how long a range is that lacks an end
   */
  public static TimeRange ofAnyLength(
      @Nullable Instant start, @Nullable Instant end, Instant now, Duration usual) {
    if (start == null) {
      Instant last = end == null ? now.truncatedTo(ChronoUnit.MILLIS) : end;
      return new TimeRange(last.minus(usual), last);
    }
    return new TimeRange(start, end == null ? start.plus(usual) : end);
  }

  /** Whether an instant, cut to milliseconds as answers show it, lies in the range. */
  public boolean contains(Instant instant) {
    Instant shown = instant.truncatedTo(ChronoUnit.MILLIS);
    return !shown.isBefore(start) && !shown.isAfter(end);
  }
}
