package io.github.subfleet.core.call;

import io.github.subfleet.core.ApiResponse;
import io.github.subfleet.core.UsedWeight;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.BannedException;
import io.github.subfleet.core.error.RateLimitException;
import io.github.subfleet.core.http.Transmission;
import io.github.subfleet.core.limit.Permit;
import io.github.subfleet.core.outcome.Retry;

/** Tells a permit what became of its request. */
final class PermitReport {
  private PermitReport() {}

  static void answered(Permit permit, ApiResponse<?> response) {
    Outsiders.run(() -> permit.answered(response.usedWeight()));
  }

  static void failed(Permit permit, Throwable failure, Transmission transmission) {
    Outsiders.run(() -> {
      if (failure instanceof BannedException banned) {
        permit.banned(banned.retryAfter().orElse(null), banned.until().orElse(null));
      } else if (failure instanceof ApiException said && said.httpStatus().isPresent()) {
        answered(permit, said);
      } else if (transmission.isSent()) {
        permit.unanswered();
      } else {
        permit.unsent();
      }
    });
  }

  private static void answered(Permit permit, ApiException failure) {
    UsedWeight used = UsedWeight.of(failure.headers());
    if (failure instanceof RateLimitException limited && Retry.isOfWeight(limited)) {
      permit.rateLimited(used, limited.retryAfter().orElse(null));
    } else {
      permit.answered(used);
    }
  }
}
