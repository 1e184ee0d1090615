package io.github.subfleet.core.call;

import java.time.Duration;

/**
 * What may be set for each call.
 *
 * @param recvWindowMillis the window to be sent, or 0 for none
 * @param timeout how long an execution may take in all
 */
public record CallOptions(long recvWindowMillis, Duration timeout) {
  private static final Duration LARGEST_WINDOW = Duration.ofSeconds(60);
  private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);

  /** Checks a window, and gives it in milliseconds. */
  public static long checkRecvWindow(String source, Duration window) {
    long millis = window.toMillis();
    if (millis < 1
        || window.compareTo(LARGEST_WINDOW) > 0
        || !window.equals(Duration.ofMillis(millis))) {
      throw new IllegalArgumentException(
          source + " must be 1 ms to 60 s in whole milliseconds, but was " + window);
    }
    return millis;
  }

  /** Checks a time limit. */
  public static Duration checkTimeout(String source, Duration timeout) {
    if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
      throw new IllegalArgumentException(
          source + " must be between 1 ms and 1 day, but was " + timeout);
    }
    return timeout;
  }

  CallOptions withRecvWindow(Duration window) {
    return new CallOptions(checkRecvWindow("recvWindow", window), timeout);
  }

  CallOptions withTimeout(Duration limit) {
    return new CallOptions(recvWindowMillis, checkTimeout("timeout", limit));
  }
}
