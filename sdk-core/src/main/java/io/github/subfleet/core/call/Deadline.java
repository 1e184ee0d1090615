package io.github.subfleet.core.call;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When an execution has to be over. */
final class Deadline {
  /** What the exchange itself may take. */
  private static final long LARGEST_ROOM = Duration.ofSeconds(10).toNanos();

  private static final int ROOM_DIVISOR = 4;

  private final LongSupplier ticker;
  private final long end;
  private final long room;

  private Deadline(LongSupplier ticker, long limit) {
    this.ticker = ticker;
    this.end = ticker.getAsLong() + limit;
    this.room = Math.min(LARGEST_ROOM, limit / ROOM_DIVISOR);
  }

  static Deadline in(Duration limit, LongSupplier ticker) {
    return new Deadline(ticker, limit.toNanos());
  }

  /** The nanoseconds that are left, at least one: OkHttp takes zero for no limit at all. */
  long remainingNanos() {
    return Math.max(1, end - ticker.getAsLong());
  }

  /**
   * The nanoseconds that may be spent on waiting before a request, at least zero. They leave a quarter of the time limit,
   * or 10 s, to the request itself: one that is sent at the last moment would only leave its outcome open.
   */
  long remainingWaitNanos() {
    return Math.max(0, end - room - ticker.getAsLong());
  }
}
