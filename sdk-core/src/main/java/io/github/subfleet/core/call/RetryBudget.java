package io.github.subfleet.core.call;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What all calls of a client together may spend on sending requests again, so that an exchange in trouble does not get a
 * multiple of the usual load on top of it. Each request that is sent again costs one; one that succeeds then gives it back,
 * and one that succeeds at once earns a tenth. So if nothing succeeds any more, requests are sent once after a while.
 * Thread-safe.
 */
public final class RetryBudget {
  private static final int PARTS = 10;

  private final int capacity;
  private final AtomicInteger left;

  /**
   * Makes a full budget.
   *
   * @param retries how many requests may be sent again if none succeeds
   */
  public RetryBudget(int retries) {
    capacity = retries * PARTS;
    left = new AtomicInteger(capacity);
  }

  /** Pays for one more request, if there is enough. */
  boolean spend() {
    int before = left.getAndUpdate(parts -> parts < PARTS ? parts : parts - PARTS);
    return before >= PARTS;
  }

  /** Takes note of a success, at the first attempt or after it. */
  void succeeded(boolean atOnce) {
    // Full most of the time; then there is nothing to write, and nothing for threads to fight for.
    if (left.get() < capacity) {
      left.getAndUpdate(parts -> Math.min(capacity, parts + (atOnce ? 1 : PARTS)));
    }
  }
}
