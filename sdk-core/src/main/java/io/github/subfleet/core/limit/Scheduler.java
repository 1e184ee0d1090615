package io.github.subfleet.core.limit;

import java.time.Duration;
import java.util.concurrent.Future;

/** Runs a task later. {@link LocalRateLimiter} brings its own; tests give it one that runs on virtual time. */
@FunctionalInterface
public interface Scheduler {
  /**
   * Runs a task once after a delay, on any thread but, before this method returns, the calling one.
   *
   * @param task what to run; short, and never throws
   * @param delay when to run it, counted from now; more than zero
   * @return cancels the task, unless it has started
   */
  Future<?> schedule(Runnable task, Duration delay);
}
