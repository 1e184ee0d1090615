package io.github.subfleet.core.clock;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Asks the exchange for its time. */
public interface TimeSource {
  /** Asks and waits. */
  Instant ask();

  /** Asks without waiting. */
  CompletableFuture<Instant> askAsync();
}
