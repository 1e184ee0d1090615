package io.github.subfleet.core.outcome;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.BannedException;
import io.github.subfleet.core.error.ClockException;
import io.github.subfleet.core.error.ConnectionException;
import io.github.subfleet.core.error.RateLimitException;
import io.github.subfleet.core.error.UnavailableException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has to come before the request of a failed attempt may be sent again. With {@link Classification}, which gives the
 * exceptions that it goes by, this is the one place that decides it. A write may be sent again only if it was certainly not
 * executed.
 */
public enum Retry {
  /** Nothing: it must not, or there is no point in it. */
  NEVER,
  /** A pause, since the trouble is one that passes. */
  AFTER_BACKOFF,
  /** A pause until the exchange takes requests again. */
  AFTER_LIMIT,
  /** A correction of the clock, once. */
  AFTER_SYNCHRONIZATION;

  private static final long TOO_MANY_REQUESTS = -1003;

  /** Decides about a failure. */
  public static Retry of(ApiException failure) {
    if (failure instanceof ClockException) {
      return failure.operation().security().isSigned() ? AFTER_SYNCHRONIZATION : NEVER;
    }
    if (failure instanceof RateLimitException limited) {
      return isOfWeight(limited) ? AFTER_LIMIT : NEVER;
    }
    boolean passing = failure instanceof ConnectionException
        ? NetworkTrouble.isPassing(failure.getCause())
        : failure instanceof UnavailableException && isPassing(failure);
    boolean harmless = failure.operation().isRead() || failure.outcome() == Outcome.NOT_EXECUTED;
    return passing && harmless ? AFTER_BACKOFF : NEVER;
  }

  /**
   * Tells whether the exchange refused a request because the weight of a minute is used up, rather than for a ban, or for
   * another limit whose end nobody knows. What a limiter refuses without asking the exchange has no status.
   */
  public static boolean isOfWeight(RateLimitException failure) {
    return !(failure instanceof BannedException)
        && failure.httpStatus().isPresent()
        && (failure.httpStatus().getAsInt() == 429
            || failure.code().orElse(0) == TOO_MANY_REQUESTS);
  }

  /**
   * Reads from a failure how long the exchange asks to wait.
   *
   * @param now the exchange's time
   * @return the time, or null if the exchange did not say
   */
  public static @Nullable Duration after(ApiException failure, Instant now) {
    return RetryAfter.of(failure.headers(), now);
  }

  private static boolean isRedirect(int status) {
    return status >= 300 && status < 400;
  }

  /** A service that is gone, a redirect, and something that is in progress stay what they are for a while. */
  private static boolean isPassing(ApiException failure) {
    int status = failure.httpStatus().orElse(0);
    boolean inProgress = failure.code().isPresent()
        && ErrorCodes.classOf(failure.code().getAsLong()) == ErrorClass.PENDING;
    return failure.outcome() == Outcome.UNKNOWN
        && (status >= 500 || (!isRedirect(status) && status != 409 && !inProgress));
  }
}
