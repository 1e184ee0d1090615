package io.github.subfleet.core.call;

import io.github.subfleet.core.ApiResponse;
import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.UsedWeight;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.event.AttemptEnded;
import io.github.subfleet.core.event.AttemptStarted;
import io.github.subfleet.core.event.CallEnded;
import io.github.subfleet.core.event.CallListener;
import io.github.subfleet.core.event.CallResult;
import io.github.subfleet.core.event.Waited;
import io.github.subfleet.core.http.Transmission;
import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.util.function.LongSupplier;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** What a listener is told of one execution. If there is no listener, it costs next to nothing. */
final class Notices {
  static final Notices NONE = new Notices(null, 0, () -> 0);
  private static final UsedWeight NOTHING = UsedWeight.of(Headers.of());
  private static final long SHORTEST_WAIT = 1_000_000;

  private final @Nullable CallListener listener;
  private final long call;
  private final LongSupplier ticker;
  private final long startedAt;

  Notices(@Nullable CallListener listener, long call, LongSupplier ticker) {
    this.listener = listener;
    this.call = call;
    this.ticker = ticker;
    this.startedAt = ticker.getAsLong();
  }

  void waited(Operation operation, Waited.Reason reason, long nanos) {
    CallListener told = listener;
    if (told != null && nanos >= SHORTEST_WAIT) {
      Outsiders.run(
          () -> told.waited(new Waited(call, operation, reason, Duration.ofNanos(nanos))));
    }
  }

  /** Tells of an attempt, and gives the time at which it starts. */
  long attemptStarted(Transmission request, String host) {
    CallListener told = listener;
    if (told == null) {
      return 0;
    }
    Outsiders.run(() -> told.attemptStarted(
        new AttemptStarted(call, request.operation(), request.attempt(), host)));
    return ticker.getAsLong();
  }

  void attemptSucceeded(Transmission request, String host, long since, ApiResponse<?> response) {
    if (listener != null) {
      attemptEnded(new AttemptEnded(
          call,
          request.operation(),
          request.attempt(),
          host,
          CallResult.success(response.status()),
          since(since),
          response.usedWeight()));
    }
  }

  void attemptFailed(
      Transmission request, String host, long since, Throwable failure, Outcome otherwise) {
    if (listener != null) {
      attemptEnded(new AttemptEnded(
          call,
          request.operation(),
          request.attempt(),
          host,
          CallResult.failure(failure, otherwise),
          since(since),
          failure instanceof ApiException said ? UsedWeight.of(said.headers()) : NOTHING));
    }
  }

  void succeeded(Operation operation, int attempts, int httpStatus) {
    if (listener != null) {
      ended(operation, attempts, CallResult.success(httpStatus));
    }
  }

  /**
   * Tells how an execution failed.
   *
   * @param otherwise the outcome, if the failure does not say
   */
  void failed(Operation operation, int attempts, Throwable failure, Outcome otherwise) {
    if (listener != null) {
      ended(operation, attempts, CallResult.failure(failure, otherwise));
    }
  }

  private void ended(Operation operation, int attempts, CallResult result) {
    CallListener told = listener;
    if (told != null) {
      Outsiders.run(
          () -> told.callEnded(new CallEnded(call, operation, attempts, result, since(startedAt))));
    }
  }

  private void attemptEnded(AttemptEnded event) {
    CallListener told = listener;
    if (told != null) {
      Outsiders.run(() -> told.attemptEnded(event));
    }
  }

  private Duration since(long ticks) {
    return Duration.ofNanos(ticker.getAsLong() - ticks);
  }
}
