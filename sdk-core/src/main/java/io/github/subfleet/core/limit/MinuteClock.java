package io.github.subfleet.core.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts the minutes of the exchange's clock. Guarded by the lock of its host. */
final class MinuteClock {
  /** More turns than anything is remembered for. */
  private static final int LONG_GONE = 100;

  private final Clock clock;
  private final Supplier<Duration> offset;
  private final long tolerance;
  private long minute;
  private int turn;
  private @Nullable Moment last;
  private long lastRead;
  private long lastAhead;

  /**
   * By how much this machine's clock was set back in all, so that bans and waits last no longer for it. How much time has
   * passed meanwhile is seen by the exchange's clock, which in a client is not set back with this machine's.
   */
  private long setBack;

  MinuteClock(Clock clock, Supplier<Duration> offset, Duration tolerance) {
    this.clock = clock;
    this.offset = offset;
    this.tolerance = tolerance.toMillis();
    this.lastRead = clock.millis();
    this.lastAhead = offset.get().toMillis();
    this.minute = minuteAt(lastRead, lastAhead);
  }

  Moment read() {
    long read = clock.millis();
    long readAhead = offset.get().toMillis();
    if (read < lastRead) {
      setBack += lastRead - read + Math.max(0, read + readAhead - lastRead - lastAhead);
    }
    lastRead = read;
    lastAhead = readAhead;
    long now = read + setBack;
    long ahead = readAhead - setBack;
    // Within a millisecond there may be many requests.
    if (last != null && last.now() == now && last.offset() == ahead) {
      return last;
    }
    turnTo(minuteAt(now, ahead));
    Moment moment = new Moment(now, ahead, tolerance, minute, turn);
    last = moment;
    return moment;
  }

  private long minuteAt(long now, long ahead) {
    return Math.floorDiv(now + ahead - tolerance, Moment.MINUTE);
  }

  /**
   * Goes on to another minute. If a clock was corrected so that the minute before comes again, goes on with what was counted
   * until both agree; after a larger step back, until the minute ends that is current now.
   */
  private void turnTo(long current) {
    long minutes = current - minute;
    if (minutes == 0 || minutes == -1) {
      return;
    }
    minute = current;
    if (minutes > 0) {
      turn += (int) Math.min(minutes, LONG_GONE);
    }
  }
}
