package io.github.subfleet.core.limit;

import java.time.Duration;
import java.time.Instant;

/**
 * A moment on two clocks. What callers wait for is measured by this machine's, minutes by the exchange's.
 *
 * @param now this machine's time, in milliseconds; goes on where it was if its clock is set back
 * @param offset how far the exchange's clock is ahead of it
 * @param tolerance by how much the exchange's time may be off, either way
 * @param minute the minute that the exchange's clock has certainly reached; it may be in the next one for a moment
 * @param turn counts minutes without ever going back
 */
record Moment(long now, long offset, long tolerance, long minute, int turn) {
  /** In milliseconds. */
  static final long MINUTE = 60_000;

  /** This machine's time at which the exchange has certainly reached the next minute. */
  long endOfMinute() {
    return (minute + 1) * MINUTE + tolerance - offset;
  }

  /** Whether the exchange may be in the next minute already. */
  boolean mayBeNextMinute() {
    return now + offset + tolerance >= (minute + 1) * MINUTE;
  }

  /** How far into the minute the exchange is, at least 1 ms. */
  long elapsedInMinute() {
    return Math.max(1, now + offset - minute * MINUTE);
  }

  /** When the next minute starts on the exchange's clock. */
  Instant nextMinute() {
    return Instant.ofEpochMilli((minute + 1) * MINUTE);
  }

  /** The exchange's time at a time of this machine. */
  Instant exchangeAt(long machine) {
    return Instant.ofEpochMilli(machine + offset);
  }

  /** This machine's time at a time of the exchange, or the current one if that is over. */
  long machineAt(Instant exchange) {
    return now + Millis.of(Duration.between(exchangeAt(now), exchange));
  }
}
