package io.github.subfleet.core.call;

import io.github.subfleet.core.ApiResponse;
import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.event.Waited;
import io.github.subfleet.core.http.Transmission;
import io.github.subfleet.core.limit.Permit;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a call: attempt after attempt, each with a permit, until one succeeds or nothing more can be done. The
 * same decisions are carried out in two ways: by a thread that waits, or by callbacks that do not.
 */
final class Execution<T> {
  private final RestCall<T> call;
  private final CallContext context;
  private final Recovery recovery;
  private final Notices notices;
  private int attempts;

  /** What the last attempt ended with, and has been recovered from if there is another. */
  private @Nullable ApiException last;

  /** The request of an attempt that has not ended in an expected way. */
  private @Nullable Transmission pending;

  Execution(RestCall<T> call, CallContext context, Recovery recovery, Notices notices) {
    this.call = call;
    this.context = context;
    this.recovery = recovery;
    this.notices = notices;
  }

  /** Executes on this thread. */
  ApiResponse<T> run() {
    try {
      ApiResponse<T> response = attemptUntilDone();
      notices.succeeded(call.operation(), attempts, response.status());
      return response;
    } catch (RuntimeException | Error e) {
      notices.failed(call.operation(), attempts, e, outcome());
      throw e;
    }
  }

  private ApiResponse<T> attemptUntilDone() {
    while (true) {
      Attempt<T> attempt = newAttempt(permit());
      try {
        ApiResponse<T> response = attempt.execute(recovery.deadline());
        recovery.succeeded(attempt.transmission());
        return response;
      } catch (ApiException failure) {
        Wait wait = attempt.isCanceled() ? null : recovery.after(failure, attempt.transmission());
        ended(failure);
        if (wait == null) {
          throw recovery.ended(failure);
        }
        await(wait, failure);
      }
    }
  }

  private Permit permit() {
    long asked = context.ticker().getAsLong();
    try {
      return context.gate().acquire(call.operation(), recovery.limitWaitNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw last == null
          ? context.answers().interrupted(call.operation(), e)
          : recovery.unrecovered(last, e);
    } catch (RuntimeException e) {
      throw (RuntimeException) unsent(e);
    } finally {
      waitedForLimit(asked);
    }
  }

  private void await(Wait wait, ApiException failure) {
    long from = context.ticker().getAsLong();
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
    } catch (TimeoutException | RuntimeException e) {
      throw recovery.unrecovered(failure, e);
    } finally {
      waited(wait.reason(), from);
    }
  }

  /** Executes on the client's threads. */
  void start(CallFuture<T, ?> future) {
    guarded(future, () -> begin(future));
  }

  /** Whatever goes wrong in between, the future has to come to an end. */
  private void guarded(CallFuture<T, ?> future, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      fail(future, unsent(e));
    }
  }

  private void begin(CallFuture<T, ?> future) {
    long asked = context.ticker().getAsLong();
    CompletableFuture<Permit> permit =
        context.gate().acquireAsync(call.operation(), recovery.limitWaitNanos());
    if (permit.isDone() && !permit.isCompletedExceptionally()) {
      attempt(permit.join(), future);
      return;
    }
    future.await(() -> permit.cancel(false));
    // Not on the limiter's thread, on which others wait for their turn.
    var unused = permit.whenCompleteAsync(
        (granted, why) -> guarded(future, () -> {
          waitedForLimit(asked);
          if (why == null) {
            attempt(granted, future);
          } else {
            fail(future, unsent(unwrapped(why)));
          }
        }),
        context.executor());
  }

  private void attempt(Permit permit, CallFuture<T, ?> future) {
    if (future.isDone()) {
      Outsiders.run(permit::unsent);
      fail(future, new CancellationException());
      return;
    }
    Attempt<T> attempt = newAttempt(permit);
    future.await(attempt::cancel);
    attempt.start(recovery.deadline(), (response, failure) -> {
      if (response != null) {
        recovery.succeeded(attempt.transmission());
        notices.succeeded(call.operation(), attempts, response.status());
        future.succeed(response);
      } else if (failure instanceof ApiException said) {
        recover(attempt, said, future);
      } else if (failure != null) {
        fail(future, recovery.ended(failure));
      }
    });
  }

  private void recover(Attempt<T> attempt, ApiException failure, CallFuture<T, ?> future) {
    try {
      awaitRecovery(attempt, failure, future);
    } catch (RuntimeException | Error e) {
      // Nobody else would complete the future.
      fail(future, recovery.unrecovered(failure, e));
    }
  }

  private void awaitRecovery(Attempt<T> attempt, ApiException failure, CallFuture<T, ?> future) {
    Wait wait = future.isDone() || attempt.isCanceled()
        ? null
        : recovery.after(failure, attempt.transmission());
    ended(failure);
    if (wait == null) {
      fail(future, recovery.ended(failure));
      return;
    }
    long from = context.ticker().getAsLong();
    CompletableFuture<?> over = over(wait);
    future.await(() -> over.cancel(false));
    // Not on the thread that keeps the time, which others depend on.
    var unused = over.whenCompleteAsync(
        (fulfilled, why) -> {
          waited(wait.reason(), from);
          if (why == null && !future.isDone()) {
            start(future);
          } else {
            Throwable reason = why == null ? new CancellationException() : unwrapped(why);
            fail(future, recovery.unrecovered(failure, reason));
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

  private Attempt<T> newAttempt(Permit permit) {
    try {
      Attempt<T> attempt = call.newAttempt(attempts + 1, recovery.host(), permit, notices);
      attempts++;
      pending = attempt.transmission();
      return attempt;
    } catch (RuntimeException | Error e) {
      Outsiders.run(permit::unsent);
      throw e;
    }
  }

  private void ended(ApiException failure) {
    last = failure;
    pending = null;
  }

  /** Says why there was no attempt, or no further one. */
  private Throwable unsent(Throwable why) {
    if (last != null) {
      return recovery.unrecovered(last, why);
    }
    return why instanceof IllegalStateException && context.isClosed()
        ? CallContext.closed(call.operation())
        : why;
  }

  private void fail(CallFuture<T, ?> future, Throwable failure) {
    notices.failed(call.operation(), attempts, failure, outcome());
    future.fail(failure);
  }

  /** The outcome of a failure that does not say: that of the last attempt, if there was one. */
  private Outcome outcome() {
    if (pending != null && pending.isSent()) {
      return Outcome.UNKNOWN;
    }
    return last == null ? Outcome.NOT_EXECUTED : last.outcome();
  }

  private void waitedForLimit(long from) {
    long nanos = context.ticker().getAsLong() - from;
    recovery.waitedForLimit(nanos);
    notices.waited(call.operation(), Waited.Reason.RATE_LIMIT, nanos);
  }

  private void waited(Waited.Reason reason, long from) {
    notices.waited(call.operation(), reason, context.ticker().getAsLong() - from);
  }

  private static Throwable unwrapped(Throwable failure) {
    @Nullable Throwable cause = failure.getCause();
    return cause != null
            && (failure instanceof CompletionException || failure instanceof ExecutionException)
        ? cause
        : failure;
  }
}
