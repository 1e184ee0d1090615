package io.github.subfleet.core.error;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The exchange banned this IP address for a while, because it went on after being told that there were too many
 * requests. Whatever is sent before the ban ends may make it longer. So from then on the limiter of this client sends nothing
 * to that exchange until the ban ends: a call that may not wait so long fails with this exception at once, and without an
 * {@link #httpStatus()}.
 */
public final class BannedException extends RateLimitException {
  private static final long serialVersionUID = 1L;

  /** When the ban ends. */
  private final @Nullable Instant until;

  /**
   * Makes the exception.
   *
   * @param failure what is known about it
   * @param retryAfter how long to wait, or null if the exchange did not say
   * @param until when the ban ends, or null if the exchange did not say
   */
  public BannedException(Failure failure, @Nullable Duration retryAfter, @Nullable Instant until) {
    super("banned for too many requests", failure, retryAfter);
    this.until = until;
  }

  /**
   * Tells when the ban ends, on the exchange's clock.
   *
   * @return the time, or nothing if the exchange did not say; the limiter always does, and adds a second in case the clocks
   *     differ
   */
  public Optional<Instant> until() {
    return Optional.ofNullable(until);
  }
}
