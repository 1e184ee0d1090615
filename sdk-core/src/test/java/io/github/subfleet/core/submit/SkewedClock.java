package io.github.subfleet.core.submit;

import io.github.subfleet.core.ServerClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** A client's idea of the exchange's time: wrong until it is corrected. */
final class SkewedClock implements ServerClock {
  private final VirtualTime time;
  private Duration error;

  SkewedClock(VirtualTime time, Duration error) {
    this.time = time;
    this.error = error;
  }

  void error(Duration other) {
    error = other;
  }

  @Override
  public Instant now() {
    return time.instant().plus(error);
  }

  @Override
  public Duration offset() {
    return error;
  }

  @Override
  public Duration synchronize() {
    error = Duration.ofMillis(-20);
    return error;
  }

  @Override
  public CompletableFuture<Duration> synchronizeAsync() {
    return CompletableFuture.completedFuture(synchronize());
  }
}
