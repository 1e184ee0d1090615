package io.github.subfleet.core.call;

import io.github.subfleet.core.ApiResponse;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The future of an execution. When somebody else completes it, what it waits for is given up. */
final class CallFuture<T, R> extends CompletableFuture<R> {
  private final Function<ApiResponse<T>, R> result;
  private volatile @Nullable Runnable givingUp;

  private CallFuture(Function<ApiResponse<T>, R> result) {
    this.result = result;
  }

  static <T, R> CallFuture<T, R> of(Function<ApiResponse<T>, R> result) {
    CallFuture<T, R> future = new CallFuture<>(result);
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
    completeExceptionally(failure);
  }

  private void giveUp() {
    Runnable cancellation = givingUp;
    if (cancellation != null) {
      cancellation.run();
    }
  }
}
