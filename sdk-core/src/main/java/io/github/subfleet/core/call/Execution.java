package io.github.subfleet.core.call;

import io.github.subfleet.core.ApiResponse;
import io.github.subfleet.core.error.ApiException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a call: attempt after attempt until one succeeds or nothing more can be done. The same decisions are
 * carried out in two ways: by a thread that waits, or by callbacks that do not.
 */
final class Execution<T> {
  private final RestCall<T> call;
  private final CallContext context;
  private final Recovery recovery;
  private int attempts;

  Execution(RestCall<T> call, CallContext context, Recovery recovery) {
    this.call = call;
    this.context = context;
    this.recovery = recovery;
  }

  /** Executes on this thread. */
  ApiResponse<T> run() {
    while (true) {
      Attempt<T> attempt = call.newAttempt(++attempts, recovery.host());
      try {
        ApiResponse<T> response = attempt.execute(recovery.deadline());
        recovery.succeeded(attempt.transmission());
        return response;
      } catch (ApiException failure) {
        Wait wait = attempt.isCanceled() ? null : recovery.after(failure, attempt.transmission());
        if (wait == null) {
          throw recovery.ended(failure);
        }
        await(wait, failure);
      }
    }
  }

  private void await(Wait wait, ApiException failure) {
    try {
      CompletableFuture<?> condition = wait.condition();
      if (condition == null) {
        context.retries().sleeper().sleep(wait.pause());
      } else {
        condition.get(recovery.deadline().remainingNanos(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw recovery.unrecovered(failure, e);
    } catch (ExecutionException e) {
      throw recovery.unrecovered(failure, unwrapped(e));
    } catch (TimeoutException | CancellationException e) {
      throw recovery.unrecovered(failure, e);
    }
  }

  /** Executes on the client's threads. */
  void start(CallFuture<T, ?> future) {
    Attempt<T> attempt = call.newAttempt(++attempts, recovery.host());
    future.await(attempt::cancel);
    attempt.start(recovery.deadline(), (response, failure) -> {
      if (response != null) {
        recovery.succeeded(attempt.transmission());
        future.succeed(response);
      } else if (failure instanceof ApiException said) {
        recover(attempt, said, future);
      } else if (failure != null) {
        future.fail(recovery.ended(failure));
      }
    });
  }

  private void recover(Attempt<T> attempt, ApiException failure, CallFuture<T, ?> future) {
    Wait wait = future.isDone() || attempt.isCanceled()
        ? null
        : recovery.after(failure, attempt.transmission());
    if (wait == null) {
      future.fail(recovery.ended(failure));
      return;
    }
    CompletableFuture<?> over = over(wait);
    future.await(() -> over.cancel(false));
    // Not on the thread that keeps the time, which others depend on.
    var unused = over.whenCompleteAsync(
        (fulfilled, why) -> {
          if (why != null) {
            future.fail(recovery.unrecovered(failure, unwrapped(why)));
          } else if (!future.isDone()) {
            restart(future, failure);
          }
        },
        context.executor());
  }

  private CompletableFuture<?> over(Wait wait) {
    CompletableFuture<?> condition = wait.condition();
    return condition == null
        ? context.retries().sleeper().sleepAsync(wait.pause())
        : condition.orTimeout(recovery.deadline().remainingNanos(), TimeUnit.NANOSECONDS);
  }

  private void restart(CallFuture<T, ?> future, ApiException failure) {
    try {
      start(future);
    } catch (RuntimeException | Error e) {
      future.fail(recovery.unrecovered(failure, e));
    }
  }

  private static Throwable unwrapped(Throwable failure) {
    @Nullable Throwable cause = failure.getCause();
    return cause != null
            && (failure instanceof CompletionException || failure instanceof ExecutionException)
        ? cause
        : failure;
  }
}
