package io.github.subfleet.core.paging;

import io.github.subfleet.core.request.Parameters;
import java.time.Instant;

/** The time that a user wants: from the first millisecond up to, and without, the last. */
record TimeRange(long from, long to) {
  private static final Instant LATEST = Instant.ofEpochMilli(253_402_300_799_999L);

  static TimeRange of(Instant from, Instant to) {
    Parameters.between("from", Parameters.required("from", from), Instant.EPOCH, LATEST);
    Parameters.between("to", Parameters.required("to", to), Instant.EPOCH, LATEST);
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "from must be before to, but from was " + from + " and to was " + to);
    }
    return new TimeRange(roundUp(from), roundUp(to));
  }

  /** Gives a window that holds the time, whether or not the exchange counts its ends in. */
  TimeWindow window() {
    return new TimeWindow(Math.max(from - 1, 0), to);
  }

  /**
   * Tells whether an item is one that {@link #window()} may hold but the range does not. Only the two ends are looked at:
   * should the exchange go by another time than the one that it shows, no item is lost for it.
   */
  boolean isJustOutside(Instant time) {
    long millis = time.toEpochMilli();
    return millis == from - 1 || millis == to;
  }

  private static long roundUp(Instant time) {
    long millis = time.toEpochMilli();
    return Instant.ofEpochMilli(millis).isBefore(time) ? millis + 1 : millis;
  }
}
