package io.github.subfleet.subaccount.simulation;

import io.github.subfleet.core.event.AttemptEnded;
import io.github.subfleet.core.event.CallEnded;
import io.github.subfleet.core.event.CallListener;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a process sent, and what the exchange refused of it, minute by minute. */
final class Tally implements CallListener {
  private final SimulatedTime time;
  private final Map<Long, Integer> refused = new TreeMap<>();
  private long served;
  private long failedCalls;

  Tally(SimulatedTime time) {
    this.time = time;
  }

  @Override
  public synchronized void attemptEnded(AttemptEnded event) {
    if (event.result().isSuccess()) {
      served++;
    } else if (Integer.valueOf(429).equals(event.result().httpStatus())) {
      refused.merge(time.now().getEpochSecond() / 60, 1, Integer::sum);
    }
  }

  @Override
  public synchronized void callEnded(CallEnded event) {
    if (!event.result().isSuccess()) {
      failedCalls++;
    }
  }

  /** How many requests were answered with success. */
  synchronized long served() {
    return served;
  }

  /** How many requests were refused with a 429. */
  synchronized int refused() {
    return refused.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many were refused in the worst minute. */
  synchronized int refusedInAMinute() {
    return refused.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** How many calls failed, after all. */
  synchronized long failedCalls() {
    return failedCalls;
  }

  @Override
  public synchronized String toString() {
    return served + " served, " + refused() + " refused, " + refusedInAMinute()
        + " in a minute at most, " + failedCalls + " calls failed";
  }
}
