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
  private final Deadline deadline;
  private final Recovery recovery;

  Execution(RestCall<T> call, Deadline deadline, Recovery recovery) {
    this.call = call;
    this.deadline = deadline;
    this.recovery = recovery;
  }

  /** Executes on this thread. */
  ApiResponse<T> run() {
    while (true) {
      Attempt<T> attempt = call.newAttempt();
      try {
        return attempt.execute(deadline);
      } catch (ApiException failure) {
        CompletableFuture<?> condition = recovery.after(failure, attempt.transmission());
        if (condition == null) {
          throw failure;
        }
        await(condition, failure);
      }
    }
  }

  /** Executes on the client's threads. */
  void start(CallFuture<T, ?> future) {
    Attempt<T> attempt = call.newAttempt();
    future.await(attempt);
    attempt.start(deadline, (response, failure) -> {
      if (response != null) {
        future.succeed(response);
      } else if (failure != null) {
        recover(attempt, failure, future);
      }
    });
  }

  private void recover(Attempt<T> attempt, Throwable failure, CallFuture<T, ?> future) {
    CompletableFuture<?> condition =
        future.isDone() ? null : recovery.after(failure, attempt.transmission());
    if (condition == null) {
      future.fail(failure);
      return;
    }
    var unused = condition
        .orTimeout(deadline.remainingNanos(), TimeUnit.NANOSECONDS)
        .whenComplete((fulfilled, why) -> {
          if (why != null) {
            future.fail(Recovery.unrecovered(failure, unwrapped(why)));
          } else if (!future.isDone()) {
            restart(future, failure);
          }
        });
  }

  private void restart(CallFuture<T, ?> future, Throwable failure) {
    try {
      start(future);
    } catch (RuntimeException | Error e) {
      future.fail(Recovery.unrecovered(failure, e));
    }
  }

  private void await(CompletableFuture<?> condition, ApiException failure) {
    try {
      condition.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Recovery.unrecovered(failure, e);
    } catch (ExecutionException e) {
      throw Recovery.unrecovered(failure, unwrapped(e));
    } catch (TimeoutException | CancellationException e) {
      throw Recovery.unrecovered(failure, e);
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
