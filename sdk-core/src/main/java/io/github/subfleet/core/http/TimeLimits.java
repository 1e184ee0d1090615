package io.github.subfleet.core.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import okio.AsyncTimeout;

/**
 * Gives up the calls of one client whose time has run out. OkHttp would, too, but it sets a timer for each call, and wakes
 * the thread that keeps the time whenever a timer is the first to go off: with one call at a time that is each of them, and
 * costs more than a signature. So there is one timer for all calls here. It is set to the first end, and left alone when
 * that call is over in time, as nearly all are. Thread-safe.
 */
final class TimeLimits extends AsyncTimeout {
  private static final long NEVER = Long.MAX_VALUE;

  private final LongSupplier ticker;
  private final long origin;
  private final Set<TimedCall> running = ConcurrentHashMap.newKeySet();
  private final Object lock = new Object();

  /** When the timer goes off, no later than the first running call has to end. Changed under the lock. */
  private volatile long setFor = NEVER;

  /**
   * Starts without calls.
   *
   * @param ticker the monotonic counter, in nanoseconds
   */
  TimeLimits(LongSupplier ticker) {
    this.ticker = ticker;
    this.origin = ticker.getAsLong();
  }

  /** Counts from 0, and does not overflow within a program's life. */
  long now() {
    return ticker.getAsLong() - origin;
  }

  void add(TimedCall call) {
    running.add(call);
    setFor(call.endsAt());
  }

  void remove(TimedCall call) {
    running.remove(call);
  }

  private void setFor(long end) {
    if (end >= setFor) {
      return;
    }
    synchronized (lock) {
      if (end < setFor) {
        exit();
        timeout(Math.max(1, end - now()), TimeUnit.NANOSECONDS);
        enter();
        setFor = end;
      }
    }
  }

  @Override
  protected void timedOut() {
    synchronized (lock) {
      exit();
      // Before looking at the calls: whoever adds one from now on sets the timer, and all others
      // are looked at.
      setFor = NEVER;
    }
    long now = now();
    long next = NEVER;
    for (TimedCall call : running) {
      if (call.endsAt() <= now) {
        remove(call);
        call.timeUp();
      } else {
        next = Math.min(next, call.endsAt());
      }
    }
    setFor(next);
  }
}
