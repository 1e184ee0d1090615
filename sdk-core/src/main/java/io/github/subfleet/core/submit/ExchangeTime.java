package io.github.subfleet.core.submit;

import io.github.subfleet.core.ServerClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * The exchange's time, and a counter that nobody sets.
 *
 * @param clock what requests are stamped by; it may be corrected at any moment
 * @param ticker nanoseconds
 */
record ExchangeTime(ServerClock clock, LongSupplier ticker) {
  Instant now() {
    return clock.now();
  }

  long ticks() {
    return ticker.getAsLong();
  }

  Duration since(long ticks) {
    return Duration.ofNanos(ticker.getAsLong() - ticks);
  }

  /** Starts to time a request. */
  Span span() {
    return new Span(this, clock.now(), ticker.getAsLong());
  }

  /**
   * The time between making a request and its end. Its stamp was made somewhere in between, perhaps after the clock was
   * corrected.
   */
  record Span(ExchangeTime time, Instant start, long ticks) {
    /** A bound that the stamp is not after. */
    Instant latestStamp() {
      Instant elapsed = start.plus(time.since(ticks));
      Instant now = time.now();
      return now.isAfter(elapsed) ? now : elapsed;
    }

    /** A bound that the stamp is not before. */
    Instant earliestStamp() {
      Instant then = time.now().minus(time.since(ticks));
      return then.isBefore(start) ? then : start;
    }
  }
}
