package io.github.subfleet.core;

import java.time.Duration;

/**
 * How often, and after which pauses, a request is sent again that failed in a passing way. What is sent again at all is
 * not for a policy to say: a read after connection failures, timeouts, HTTP 5xx and the codes of passing troubles; a write
 * only if it was certainly not executed, because it was not sent, or because there were too many requests; both, once, after
 * a refused timestamp. The table is in {@code docs/outcomes.md}.
 *
 * <p>The pause before the second attempt is a random time up to {@link #firstBackoff()}; the upper end doubles with each
 * further attempt, up to {@link #longestBackoff()}. If the exchange says how long to wait, the pause is no shorter than that.
 * After a 429 that does not say so, it lasts until the next minute of the exchange's clock. If the time limit of the call
 * leaves no room for the pause and another attempt, the call fails at once.
 *
 * @param maxAttempts how many requests are sent at most, the first one included, 1 to 100
 * @param firstBackoff the longest first pause, 1 ms to 1 hour
 * @param longestBackoff the longest pause of all, unless the exchange asks for a longer one; 1 hour at most, and no less than
 *     the first
 */
public record RetryPolicy(int maxAttempts, Duration firstBackoff, Duration longestBackoff) {
  private static final int MOST_ATTEMPTS = 100;
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final RetryPolicy STANDARD =
      new RetryPolicy(4, Duration.ofMillis(250), Duration.ofSeconds(10));
  private static final RetryPolicy NONE = STANDARD.withMaxAttempts(1);

  /**
   * Checks the values.
   *
   * @param maxAttempts how many requests are sent at most
   * @param firstBackoff the longest first pause
   * @param longestBackoff the longest pause of all
   * @throws IllegalArgumentException if one of them is out of range
   */
  public RetryPolicy {
    checkAttempts(maxAttempts);
    if (firstBackoff.compareTo(SHORTEST) < 0 || firstBackoff.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "firstBackoff must be between 1 ms and 1 hour, but was " + firstBackoff);
    }
    if (longestBackoff.compareTo(firstBackoff) < 0 || longestBackoff.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("longestBackoff must be between firstBackoff, "
          + firstBackoff
          + ", and 1 hour, but was "
          + longestBackoff);
    }
  }

  static int checkAttempts(long number) {
    if (number < 1 || number > MOST_ATTEMPTS) {
      throw new IllegalArgumentException(
          "maxAttempts must be between 1 and " + MOST_ATTEMPTS + ", but was " + number);
    }
    return (int) number;
  }

  /**
   * Gives what holds unless something else is set: 4 attempts, with pauses of up to 250 ms, 500 ms and 1 s; no pause would
   * be longer than 10 s.
   *
   * @return the policy
   */
  public static RetryPolicy standard() {
    return STANDARD;
  }

  /**
   * Sends every request once, whatever becomes of it. A refused timestamp still makes the client ask for the exchange's
   * time, so that the next call has a better one.
   *
   * @return the policy
   */
  public static RetryPolicy none() {
    return NONE;
  }

  /**
   * Returns a copy with another number of attempts.
   *
   * @param attempts how many requests are sent at most, the first one included, 1 to 100
   * @return the copy
   * @throws IllegalArgumentException if the number is out of range
   */
  public RetryPolicy withMaxAttempts(int attempts) {
    return new RetryPolicy(attempts, firstBackoff, longestBackoff);
  }

  /**
   * Returns a copy with other pauses.
   *
   * @param first the longest first pause, 1 ms to 1 hour
   * @param longest the longest pause of all, 1 hour at most, and no less than the first
   * @return the copy
   * @throws IllegalArgumentException if one of them is out of range
   */
  public RetryPolicy withBackoff(Duration first, Duration longest) {
    return new RetryPolicy(maxAttempts, first, longest);
  }
}
