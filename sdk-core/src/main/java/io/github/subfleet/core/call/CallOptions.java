package io.github.subfleet.core.call;

import io.github.subfleet.core.RetryPolicy;
import java.time.Duration;
import java.util.Objects;

/**
 * What may be set for each call.
 *
 * @param recvWindowMillis the window to be sent, or 0 for none
 * @param timeout how long an execution may take in all
 * @param retries how often to send a request
 * @param rateLimitWait how long an execution may wait for rate limits in all
 */
public record CallOptions(
    long recvWindowMillis, Duration timeout, RetryPolicy retries, Duration rateLimitWait) {
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LARGEST_WINDOW = Duration.ofSeconds(60);
  private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);

  /** Checks a window, and gives it in milliseconds. */
  public static long checkRecvWindow(String source, Duration window) {
    if (window.compareTo(SHORTEST) < 0
        || window.compareTo(LARGEST_WINDOW) > 0
        || !window.equals(Duration.ofMillis(window.toMillis()))) {
      throw new IllegalArgumentException(
          source + " must be 1 ms to 60 s in whole milliseconds, but was " + window);
    }
    return window.toMillis();
  }

  /** Checks a time limit. */
  public static Duration checkTimeout(String source, Duration timeout) {
    if (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
      throw new IllegalArgumentException(
          source + " must be between 1 ms and 1 day, but was " + timeout);
    }
    return timeout;
  }

  /** Checks how long to wait. */
  public static Duration checkWait(String source, Duration wait) {
    if (wait.isNegative() || wait.compareTo(LONGEST_TIMEOUT) > 0) {
      throw new IllegalArgumentException(source + " must be between 0 and 1 day, but was " + wait);
    }
    return wait;
  }

  CallOptions withRecvWindow(Duration window) {
    return new CallOptions(checkRecvWindow("recvWindow", window), timeout, retries, rateLimitWait);
  }

  CallOptions withTimeout(Duration limit) {
    return new CallOptions(
        recvWindowMillis, checkTimeout("timeout", limit), retries, rateLimitWait);
  }

  CallOptions withRetries(RetryPolicy policy) {
    return new CallOptions(
        recvWindowMillis, timeout, Objects.requireNonNull(policy, "policy"), rateLimitWait);
  }

  CallOptions withRateLimitWait(Duration longest) {
    return new CallOptions(recvWindowMillis, timeout, retries, checkWait("rateLimitWait", longest));
  }
}
