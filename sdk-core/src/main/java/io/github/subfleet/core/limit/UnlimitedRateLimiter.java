package io.github.subfleet.core.limit;

import io.github.subfleet.core.UsedWeight;
import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Lets everything pass. */
enum UnlimitedRateLimiter implements RateLimiter {
  INSTANCE;

  @Override
  public CompletableFuture<Permit> acquireAsync(
      LimitScope scope, Operation operation, Duration maxWait) {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(operation, "operation");
    if (maxWait.isNegative()) {
      throw new IllegalArgumentException("maxWait must not be negative, but was " + maxWait);
    }
    return CompletableFuture.completedFuture(NoReport.INSTANCE);
  }

  @Override
  public LimitState state() {
    return LimitState.EMPTY;
  }

  @Override
  public void close() {}

  /** A permit that nobody wants to know anything about. */
  private enum NoReport implements Permit {
    INSTANCE;

    @Override
    public void answered(UsedWeight used) {}

    @Override
    public void rateLimited(UsedWeight used, @Nullable Duration retryAfter) {}

    @Override
    public void banned(@Nullable Duration retryAfter, @Nullable Instant until) {}

    @Override
    public void unanswered() {}

    @Override
    public void unsent() {}
  }
}
