package io.github.subfleet.core.submit;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of the exchange's time, both ends included.
 *
 * @param from the start
 * @param to the end, not before the start
 */
public record TimeWindow(Instant from, Instant to) {
  /**
   * Checks the order of the ends.
   *
   * @param from the start
   * @param to the end
   * @throws IllegalArgumentException if the end is before the start
   */
  public TimeWindow {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "to must not be before from, but was " + to + " with from " + from);
    }
  }

  /**
   * Tells whether a time lies in the window.
   *
   * @param time the time
   * @return true if it is not before the start and not after the end
   */
  public boolean contains(Instant time) {
    return !time.isBefore(from) && !time.isAfter(to);
  }

  Duration length() {
    return Duration.between(from, to);
  }
}
