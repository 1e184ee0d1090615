package io.github.subfleet.core.clock;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the time three times and keeps the answer that was quickest. If a question fails, no further one is asked, and
 * what there is has to do. Not thread-safe; used once.
 */
final class Sampling {
  private static final int QUESTIONS = 3;

  private final TimeSource source;
  private final LongSupplier ticker;
  private int asked;
  private long askedAt;
  private long shortest = Long.MAX_VALUE;
  private @Nullable Anchor best;

  Sampling(TimeSource source, LongSupplier ticker) {
    this.source = source;
    this.ticker = ticker;
  }

  void start(CompletableFuture<Anchor> result) {
    asked++;
    askedAt = ticker.getAsLong();
    var unused = question().whenComplete((time, failure) -> {
      if (failure == null && !add(time)) {
        start(result);
      } else if (best != null) {
        result.complete(best);
      } else {
        result.completeExceptionally(failure);
      }
    });
  }

  /** Whoever waits for the result must hear of every end, also of one before the question was sent. */
  private CompletableFuture<Instant> question() {
    try {
      return source.ask();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /**
   * Takes an answer. The exchange read its clock somewhere between question and answer; that it did so at the last moment
   * is the guess that is never ahead of it, and a request from the future is what no window helps against.
   */
  private boolean add(Instant time) {
    long now = ticker.getAsLong();
    if (now - askedAt < shortest) {
      shortest = now - askedAt;
      best = new Anchor(time, now, 0);
    }
    return asked == QUESTIONS;
  }
}
