package io.github.subfleet.core.call;

import io.github.subfleet.core.ApiResponse;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The future of an execution. When somebody else completes it, what it waits for is given up. */
final class CallFuture<T, R> extends CompletableFuture<R> {
  private final Function<ApiResponse<T>, R> result;
  private final UnaryOperator<Throwable> failures;
  private volatile @Nullable Runnable givingUp;

  private CallFuture(Function<ApiResponse<T>, R> result, UnaryOperator<Throwable> failures) {
    this.result = result;
    this.failures = failures;
  }

  static <T, R> CallFuture<T, R> of(
      Function<ApiResponse<T>, R> result, UnaryOperator<Throwable> failures) {
    CallFuture<T, R> future = new CallFuture<>(result, failures);
    var unused = future.whenComplete((value, failure) -> future.giveUp());
    return future;
  }

  /** Takes what gives up that which is about to start. */
  void await(Runnable cancellation) {
    givingUp = cancellation;
    if (isDone()) {
      giveUp();
    }
  }

  void succeed(ApiResponse<T> response) {
    givingUp = null;
    complete(result.apply(response));
  }

  void fail(Throwable failure) {
    givingUp = null;
    completeExceptionally(failures.apply(failure));
  }

  private void giveUp() {
    Runnable cancellation = givingUp;
    if (cancellation != null) {
      cancellation.run();
    }
  }
}
