package io.github.subfleet.core.submit;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Pauses that double, up to a limit, and vary by chance so that many writes do not look up in step. Not thread-safe. */
final class Pauses {
  private final Duration first;
  private final Duration longest;
  private final DoubleSupplier chance;
  private Duration next;

  Pauses(Duration first, Duration longest, DoubleSupplier chance) {
    this.first = first;
    this.longest = longest;
    this.chance = chance;
    this.next = first;
  }

  void reset() {
    next = first;
  }

  /** The next pause: between half of what it has grown to and all of it. */
  Duration next() {
    Duration full = next;
    Duration doubled = full.multipliedBy(2);
    next = doubled.compareTo(longest) < 0 ? doubled : longest;
    long half = full.toNanos() / 2;
    return Duration.ofNanos(half + (long) (half * chance.getAsDouble()));
  }
}
