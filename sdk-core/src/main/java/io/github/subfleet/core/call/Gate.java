package io.github.subfleet.core.call;

import io.github.subfleet.core.limit.LimitScope;
import io.github.subfleet.core.limit.LimitState;
import io.github.subfleet.core.limit.Permit;
import io.github.subfleet.core.limit.RateLimiter;
import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Where every attempt of a client gets its permit, immediately before it is made. */
public final class Gate implements AutoCloseable {
  private final RateLimiter limiter;
  private final LimitScope scope;
  private final boolean owned;

  /**
   * Makes a gate.
   *
   * @param limiter grants permits
   * @param scope whose weight the client uses
   * @param owned whether nobody else uses the limiter
   */
  public Gate(RateLimiter limiter, LimitScope scope, boolean owned) {
    this.limiter = limiter;
    this.scope = scope;
    this.owned = owned;
  }

  /** Gets a permit, and waits for it no longer than the given time. */
  Permit acquire(Operation operation, long maxWaitNanos) throws InterruptedException {
    return limiter.acquire(scope, operation, Duration.ofNanos(maxWaitNanos));
  }

  /** Does that without a thread that waits. */
  CompletableFuture<Permit> acquireAsync(Operation operation, long maxWaitNanos) {
    return limiter.acquireAsync(scope, operation, Duration.ofNanos(maxWaitNanos));
  }

  /** How things stand with the limiter. */
  LimitState state() {
    return limiter.state();
  }

  /** Closes the limiter, unless somebody else uses it. */
  @Override
  public void close() {
    if (owned) {
      limiter.close();
    }
  }
}
