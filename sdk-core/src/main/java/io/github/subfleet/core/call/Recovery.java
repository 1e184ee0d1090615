package io.github.subfleet.core.call;

import io.github.subfleet.core.clock.OffsetClock;
import io.github.subfleet.core.error.ClockException;
import io.github.subfleet.core.http.Transmission;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Decides after each failed attempt of an execution whether there is another, and what it has to wait for. Today that is
 * one more after a refused timestamp, once the clock is synchronized: such a request was refused before it was executed,
 * so that even a write may be sent again. Not thread-safe; one for each execution.
 */
final class Recovery {
  private final OffsetClock clock;
  private boolean clockCorrected;

  Recovery(OffsetClock clock) {
    this.clock = clock;
  }

  /**
   * Prepares another attempt.
   *
   * @param failure what the last attempt ended with
   * @param transmission what became of its request
   * @return what to wait for, or null if there is no further attempt
   */
  @Nullable
  CompletableFuture<?> after(Throwable failure, Transmission transmission) {
    if (!(failure instanceof ClockException)
        || clockCorrected
        || !transmission.operation().security().isSigned()) {
      return null;
    }
    clockCorrected = true;
    return clock.synchronizeAfter(transmission.clockGeneration());
  }

  /** Adds to a failure why it could not be recovered from. */
  static <E extends Throwable> E unrecovered(E failure, Throwable why) {
    if (failure != why) {
      failure.addSuppressed(why);
    }
    return failure;
  }
}
