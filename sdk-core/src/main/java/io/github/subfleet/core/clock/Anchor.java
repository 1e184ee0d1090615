package io.github.subfleet.core.clock;

import java.time.Instant;

/**
 * Ties the exchange's time to the monotonic counter.
 *
 * @param time the exchange's time when the counter stood there
 * @param ticks where the counter stood, in nanoseconds
 * @param generation 0 for what the machine's own clock said, and one more with each synchronization
 */
record Anchor(Instant time, long ticks, long generation) {
  Instant timeAt(long now) {
    return time.plusNanos(now - ticks);
  }

  /** The same in milliseconds, for which no object has to be made. */
  long millisAt(long now) {
    long nanos = time.getNano() + (now - ticks);
    return time.getEpochSecond() * 1_000 + Math.floorDiv(nanos, 1_000_000);
  }
}
