package io.github.subfleet.core.clock;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Asks the exchange for its time. */
@FunctionalInterface
public interface TimeSource {
  /** Asks, and does not wait for the answer. */
  CompletableFuture<Instant> ask();
}
