package io.github.subfleet.core.submit;

import io.github.subfleet.core.Sleeper;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what a course decides without a thread that waits. Decisions are made, and journals written, on an executor,
 * never on a thread of the HTTP client or of a timer.
 */
final class AsyncRun<Q, R, F> {
  private final Task<Q, R, F> task;
  private final Course<Q, R, F> course;
  private final Sleeper sleeper;
  private final Executor executor;
  private final Runnable atEnd;
  private final CompletableFuture<Settlement<R, F>> result = new CompletableFuture<>();
  private volatile @Nullable Future<?> awaited;

  /** Makes a run; atEnd is called once it will touch nothing any more. */
  AsyncRun(
      Task<Q, R, F> task,
      Course<Q, R, F> course,
      Sleeper sleeper,
      Executor executor,
      Runnable atEnd) {
    this.task = task;
    this.course = course;
    this.sleeper = sleeper;
    this.executor = executor;
    this.atEnd = atEnd;
  }

  CompletableFuture<Settlement<R, F>> start() {
    var unused = result.whenComplete((settlement, failure) -> stopWaiting());
    try {
      executor.execute(() -> decide(course::begin));
    } catch (RuntimeException e) {
      fail(e);
    }
    return result;
  }

  private void decide(Supplier<Move<R, F>> decision) {
    if (result.isDone()) {
      atEnd.run();
      return;
    }
    try {
      carryOut(decision.get());
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private void carryOut(Move<R, F> move) {
    if (move instanceof Move.Settle<R, F> settle) {
      atEnd.run();
      result.complete(settle.settlement());
    } else if (move instanceof Move.GiveUp<R, F> giveUp) {
      fail(giveUp.why());
    } else if (move instanceof Move.Send<R, F>) {
      await(
          () -> task.call().executeAsync(),
          (answer, failure) ->
              failure == null ? course.answered(answer) : course.sendFailed(failure));
    } else if (move instanceof Move.LookUp<R, F> lookUp) {
      await(
          () -> task.look(lookUp.window()).start(),
          (items, failure) -> failure == null ? course.looked(items) : course.lookFailed(failure));
    } else if (move instanceof Move.Pause<R, F> pause) {
      await(
          () -> sleeper.sleepAsync(pause.time()),
          (nothing, failure) -> failure == null ? course.paused() : course.interrupted(failure));
    }
  }

  private <T> void await(
      Supplier<CompletableFuture<T>> action, BiFunction<T, @Nullable Throwable, Move<R, F>> then) {
    CompletableFuture<T> future;
    try {
      future = action.get();
    } catch (RuntimeException | Error e) {
      future = CompletableFuture.failedFuture(e);
    }
    awaited = future;
    if (result.isDone()) {
      stopWaiting();
    }
    var unused = future
        .handleAsync(
            (value, failure) -> {
              decide(() -> then.apply(value, failure == null ? null : unwrapped(failure)));
              return true;
            },
            executor)
        .whenComplete((done, rejected) -> {
          if (rejected != null) {
            fail(unwrapped(rejected));
          }
        });
  }

  private void fail(Throwable failure) {
    atEnd.run();
    result.completeExceptionally(failure);
  }

  private void stopWaiting() {
    Future<?> future = awaited;
    if (future != null) {
      future.cancel(true);
    }
  }

  private static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }
}
