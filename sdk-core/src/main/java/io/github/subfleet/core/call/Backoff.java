package io.github.subfleet.core.call;

import io.github.subfleet.core.RetryPolicy;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Exponential backoff with full jitter: a random time up to a bound that doubles, so that callers who failed together do
 * not come back together.
 */
public final class Backoff {
  private final DoubleSupplier random;

  /**
   * Makes a backoff.
   *
   * @param random gives numbers from 0, included, to 1, not included
   */
  public Backoff(DoubleSupplier random) {
    this.random = random;
  }

  /**
   * Draws the pause after a failed attempt.
   *
   * @param failed how many attempts have failed, 1 or more
   */
  Duration pause(RetryPolicy policy, int failed) {
    double first = policy.firstBackoff().toNanos();
    double longest = policy.longestBackoff().toNanos();
    double bound = Math.min(longest, Math.scalb(first, failed - 1));
    return Duration.ofNanos((long) (random.getAsDouble() * bound));
  }

  /** Draws a time up to another one. */
  Duration upTo(Duration longest) {
    return Duration.ofNanos((long) (random.getAsDouble() * longest.toNanos()));
  }
}
