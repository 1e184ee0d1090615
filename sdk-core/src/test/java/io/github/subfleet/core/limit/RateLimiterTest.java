package io.github.subfleet.core.limit;

import static io.github.subfleet.core.limit.Limiting.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.UsedWeight;
import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the interface itself adds to an implementation: waiting with a thread. */
class RateLimiterTest {
  private static final LimitScope SCOPE = new LimitScope("exchange", "");
  private static final Operation LIST = operation("GET", "/each/list", 1, 0);

  @AfterEach
  void clearInterrupt() {
    var unused = Thread.interrupted();
  }

  @Test
  void returnsThePermit() throws Exception {
    CountingPermit permit = new CountingPermit();

    assertThat(acquire(CompletableFuture.completedFuture(permit))).isSameAs(permit);
    assertThat(permit.unsent).isZero();
  }

  @Test
  void leavesTheQueueWhenItIsInterrupted() {
    CompletableFuture<Permit> waiting = new CompletableFuture<>();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> acquire(waiting)).isInstanceOf(InterruptedException.class);
    assertThat(waiting).isCancelled();
  }

  @Test
  void givesBackAPermitThatIsGrantedJustWhenItIsInterrupted() {
    CountingPermit permit = new CountingPermit();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> acquire(new LateFuture(permit, null)))
        .isInstanceOf(InterruptedException.class);
    assertThat(permit.unsent).isEqualTo(1);
  }

  @Test
  void isInterruptedEvenIfItIsRefusedAtTheSameTime() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> acquire(new LateFuture(null, new IllegalStateException("refused"))))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void throwsWhatTheFutureFailsWith() {
    IllegalStateException closed = new IllegalStateException("closed");

    assertThatThrownBy(() -> acquire(CompletableFuture.failedFuture(closed))).isSameAs(closed);
  }

  @Test
  void wrapsWhatIsNotToBeThrown() {
    Exception checked = new Exception("shared store not reached");

    assertThatThrownBy(() -> acquire(CompletableFuture.failedFuture(checked)))
        .isInstanceOf(IllegalStateException.class)
        .hasCause(checked);
  }

  @Test
  void reportsACancelledFuture() {
    CompletableFuture<Permit> cancelled = new CompletableFuture<>();
    cancelled.cancel(false);

    assertThatThrownBy(() -> acquire(cancelled)).isInstanceOf(IllegalStateException.class);
  }

  private static Permit acquire(CompletableFuture<Permit> future) throws InterruptedException {
    try (RateLimiter limiter = new FutureLimiter(future)) {
      return limiter.acquire(SCOPE, LIST, Duration.ofSeconds(1));
    }
  }

  /** Is decided at the moment when somebody tries to cancel it. */
  private static final class LateFuture extends CompletableFuture<Permit> {
    private final @Nullable Permit permit;
    private final @Nullable RuntimeException refusal;

    LateFuture(@Nullable Permit permit, @Nullable RuntimeException refusal) {
      this.permit = permit;
      this.refusal = refusal;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      if (refusal != null) {
        completeExceptionally(refusal);
      } else {
        complete(permit);
      }
      return false;
    }
  }

  private record FutureLimiter(CompletableFuture<Permit> future) implements RateLimiter {
    @Override
    public CompletableFuture<Permit> acquireAsync(
        LimitScope scope, Operation operation, Duration maxWait) {
      return future;
    }

    @Override
    public LimitState state() {
      return LimitState.EMPTY;
    }

    @Override
    public void close() {}
  }

  private static final class CountingPermit implements Permit {
    private int unsent;

    @Override
    public void answered(UsedWeight used) {}

    @Override
    public void rateLimited(UsedWeight used, @Nullable Duration retryAfter) {}

    @Override
    public void banned(@Nullable Duration retryAfter, @Nullable Instant until) {}

    @Override
    public void unanswered() {}

    @Override
    public void unsent() {
      unsent++;
    }
  }
}
