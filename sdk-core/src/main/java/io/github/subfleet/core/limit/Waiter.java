package io.github.subfleet.core.limit;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A caller who waits. All but the future itself is guarded by the lock of its host. */
final class Waiter extends CompletableFuture<Permit> {
  private final Lane lane;
  private final long arrival;
  private final long maxWait;
  private final long deadline;
  private @Nullable LocalPermit permit;
  private @Nullable RuntimeException refusal;

  /**
   * Makes a waiter.
   *
   * @param arrival who has less came first
   * @param maxWait how long it is ready to wait, in milliseconds
   * @param now this machine's time
   */
  Waiter(Lane lane, long arrival, long maxWait, long now) {
    this.lane = lane;
    this.arrival = arrival;
    this.maxWait = maxWait;
    this.deadline = now + maxWait;
  }

  Lane lane() {
    return lane;
  }

  long arrival() {
    return arrival;
  }

  long maxWait() {
    return maxWait;
  }

  /** This machine's time until which it waits. */
  long deadline() {
    return deadline;
  }

  void grant(LocalPermit granted) {
    permit = granted;
  }

  void refuse(RuntimeException why) {
    refusal = why;
  }

  /** Completes the future with what was decided. Not under the lock, since what depends on the future may run now. */
  void tell() {
    if (refusal != null) {
      completeExceptionally(refusal);
    } else if (permit != null && !complete(permit)) {
      permit.unsent();
    }
  }
}
