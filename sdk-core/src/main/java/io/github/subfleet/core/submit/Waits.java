package io.github.subfleet.core.submit;

import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.BannedException;
import io.github.subfleet.core.error.RateLimitException;
import io.github.subfleet.core.outcome.Retry;
import java.time.Duration;
import java.time.Instant;

/** How long the exchange asks to wait before anything else is sent. */
final class Waits {
  private Waits() {}

  static Duration askedFor(ApiException failure, Instant now) {
    Duration said = Retry.after(failure, now);
    Duration wait = said == null ? Duration.ZERO : said;
    if (failure instanceof RateLimitException limit) {
      wait = limit.retryAfter().orElse(wait);
    }
    if (failure instanceof BannedException ban && ban.until().isPresent()) {
      Duration left = Duration.between(now, ban.until().get());
      wait = left.compareTo(wait) > 0 ? left : wait;
    }
    return wait;
  }
}
