package io.github.subfleet.core;

import io.github.subfleet.core.limit.LimitScope;
import io.github.subfleet.core.limit.LimitState;
import io.github.subfleet.core.limit.Permit;
import io.github.subfleet.core.limit.RateLimiter;
import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Lets everything pass, unless told otherwise, and remembers what it is asked and what it is told. */
class RecordingLimiter implements RateLimiter {
  final List<LimitScope> scopes = new CopyOnWriteArrayList<>();
  final List<String> operations = new CopyOnWriteArrayList<>();
  final List<Duration> waits = new CopyOnWriteArrayList<>();
  final List<String> reports = new CopyOnWriteArrayList<>();
  volatile boolean closed;

  @Override
  public CompletableFuture<Permit> acquireAsync(
      LimitScope scope, Operation operation, Duration maxWait) {
    scopes.add(scope);
    operations.add(operation.name());
    waits.add(maxWait);
    return grant(new Recorded());
  }

  /** Gives a permit, now or later. */
  CompletableFuture<Permit> grant(Permit permit) {
    return CompletableFuture.completedFuture(permit);
  }

  @Override
  public LimitState state() {
    return new LimitState(List.of(), List.of(), reports.size());
  }

  @Override
  public void close() {
    closed = true;
  }

  private final class Recorded implements Permit {
    @Override
    public void answered(UsedWeight used) {
      reports.add("answered " + weights(used));
    }

    @Override
    public void rateLimited(UsedWeight used, @Nullable Duration retryAfter) {
      reports.add("rateLimited " + weights(used) + " " + retryAfter);
    }

    @Override
    public void banned(@Nullable Duration retryAfter, @Nullable Instant until) {
      reports.add("banned " + retryAfter + " " + until);
    }

    @Override
    public void unanswered() {
      reports.add("unanswered");
    }

    @Override
    public void unsent() {
      reports.add("unsent");
    }

    private static String weights(UsedWeight used) {
      return used.ip().orElse(-1) + "/" + used.uid().orElse(-1);
    }
  }
}
