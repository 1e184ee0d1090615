package io.github.subfleet.core.call;

import io.github.subfleet.core.ApiResponse;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The future of an execution. When somebody else completes it, the attempt that is under way is given up. */
final class CallFuture<T, R> extends CompletableFuture<R> {
  private final Function<ApiResponse<T>, R> result;
  private volatile @Nullable Attempt<T> current;

  private CallFuture(Function<ApiResponse<T>, R> result) {
    this.result = result;
  }

  static <T, R> CallFuture<T, R> of(Function<ApiResponse<T>, R> result) {
    CallFuture<T, R> future = new CallFuture<>(result);
    var unused = future.whenComplete((value, failure) -> future.giveUp());
    return future;
  }

  /** Takes the attempt that is about to start. */
  void await(Attempt<T> attempt) {
    current = attempt;
    if (isDone()) {
      giveUp();
    }
  }

  void succeed(ApiResponse<T> response) {
    current = null;
    complete(result.apply(response));
  }

  void fail(Throwable failure) {
    current = null;
    completeExceptionally(failure);
  }

  private void giveUp() {
    Attempt<T> attempt = current;
    if (attempt != null) {
      attempt.cancel();
    }
  }
}
