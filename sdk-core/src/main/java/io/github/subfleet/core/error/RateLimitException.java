package io.github.subfleet.core.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * There were too many requests. Either the exchange said so, mostly with HTTP 429; or the limiter of this client did, before
 * anything was sent, because the call may not wait until there is room again: then there is no {@link #httpStatus()}.
 */
public sealed class RateLimitException extends RefusedException permits BannedException {
  private static final long serialVersionUID = 1L;

  /** How long to wait. */
  private final @Nullable Duration retryAfter;

  /**
   * Makes the exception.
   *
   * @param failure what is known about it
   * @param retryAfter how long to wait, or null if the exchange did not say
   */
  public RateLimitException(Failure failure, @Nullable Duration retryAfter) {
    this("too many requests", failure, retryAfter);
  }

  RateLimitException(String what, Failure failure, @Nullable Duration retryAfter) {
    super(what, failure);
    this.retryAfter = retryAfter;
  }

  /**
   * Tells how long the exchange asks to wait, counted from its answer; or, if the limiter of this client refused, after which
   * time it is worth asking again.
   *
   * @return the time, or nothing if the exchange did not say: its windows start with each minute of its clock
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /**
   * Tells whether the client's own rate limiter held the request back, since its turn would not have come within the time
   * that it may wait: nothing was sent, and later it may be.
   *
   * @return false if the exchange refused the request, or because of a ban
   */
  public boolean isHeldBack() {
    return httpStatus().isEmpty() && !(this instanceof BannedException);
  }
}
