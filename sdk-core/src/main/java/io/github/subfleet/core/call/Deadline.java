package io.github.subfleet.core.call;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When an execution has to be over. */
final class Deadline {
  private final LongSupplier ticker;
  private final long end;

  private Deadline(LongSupplier ticker, long end) {
    this.ticker = ticker;
    this.end = end;
  }

  static Deadline in(Duration limit, LongSupplier ticker) {
    return new Deadline(ticker, ticker.getAsLong() + limit.toNanos());
  }

  /** The nanoseconds that are left, at least one: OkHttp takes zero for no limit at all. */
  long remainingNanos() {
    return Math.max(1, end - ticker.getAsLong());
  }
}
