package io.github.subfleet.core.call;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What has to pass before the next attempt.
 *
 * @param reason what it is waited for
 * @param pause how long to pause
 * @param condition what to wait for instead of a pause, or null
 */
record Wait(Reason reason, Duration pause, @Nullable CompletableFuture<?> condition) {
  enum Reason {
    /** A trouble that passes. */
    BACKOFF,
    /** A minute whose weight is used up. */
    RATE_LIMIT,
    /** The exchange's time. */
    CLOCK
  }
}
