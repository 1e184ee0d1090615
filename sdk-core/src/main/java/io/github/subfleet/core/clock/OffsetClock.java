package io.github.subfleet.core.clock;

import io.github.subfleet.core.ServerClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The exchange's time, counted from the last time that it was asked for, or else from this machine's when it started. */
public final class OffsetClock implements ServerClock {
  private static final long ANY_GENERATION = Long.MAX_VALUE;

  private final Clock machine;
  private final LongSupplier ticker;
  private final TimeSource source;
  private final @Nullable Duration interval;
  private final Object lock = new Object();
  private final AtomicLong dueAt;
  /** Replaced under the lock, read without. */
  private volatile Anchor anchor;

  /** The synchronization that is running; guarded by the lock. */
  private @Nullable CompletableFuture<Anchor> running;

  /**
   * Makes a clock.
   *
   * @param machine this machine's clock
   * @param ticker the monotonic counter, in nanoseconds
   * @param source asks the exchange for its time
   * @param interval after which time to ask again, beginning with the first request; null to ask only when needed
   */
  public OffsetClock(
      Clock machine, LongSupplier ticker, TimeSource source, @Nullable Duration interval) {
    this.machine = machine;
    this.ticker = ticker;
    this.source = source;
    this.interval = interval;
    this.anchor = new Anchor(machine.instant(), ticker.getAsLong(), 0);
    this.dueAt = new AtomicLong(anchor.ticks());
  }

  /** The time to put on a request that is sent now. */
  public Stamp stamp() {
    long now = ticker.getAsLong();
    if (interval != null) {
      synchronizeIfDue(now, interval);
    }
    Anchor current = anchor;
    return new Stamp(current.millisAt(now), current.generation());
  }

  @Override
  public Instant now() {
    return anchor.timeAt(ticker.getAsLong());
  }

  @Override
  public Duration offset() {
    return Duration.between(machine.instant(), now());
  }

  /** The offset in milliseconds. */
  public long offsetMillis() {
    return anchor.millisAt(ticker.getAsLong()) - machine.millis();
  }

  @Override
  public Duration synchronize() {
    join(lead(ANY_GENERATION));
    return offset();
  }

  @Override
  public CompletableFuture<Duration> synchronizeAsync() {
    return lead(ANY_GENERATION).thenApply(synchronizedAt -> offset());
  }

  /**
   * Makes sure that there was a synchronization after a stamp that the exchange refused. Of many calls that were refused
   * at once, one asks the exchange, on its own thread, and the others wait for it.
   */
  public CompletableFuture<?> synchronizeAfter(long generation) {
    return lead(generation);
  }

  /** Joins the synchronization that is running, or runs one, unless there was one after the given generation. */
  private CompletableFuture<Anchor> lead(long generation) {
    CompletableFuture<Anchor> mine;
    synchronized (lock) {
      if (anchor.generation() > generation) {
        return CompletableFuture.completedFuture(anchor);
      }
      if (running != null) {
        return running.copy();
      }
      mine = new CompletableFuture<>();
      running = mine;
    }
    CompletableFuture<Anchor> sampled = new CompletableFuture<>();
    var unused = sampled.whenComplete((sample, failure) -> finish(mine, sample, failure));
    new Sampling(source, ticker).start(sampled);
    return mine.copy();
  }

  private void finish(
      CompletableFuture<Anchor> run, @Nullable Anchor sample, @Nullable Throwable failure) {
    synchronized (lock) {
      if (sample != null) {
        anchor = new Anchor(sample.time(), sample.ticks(), anchor.generation() + 1);
      }
      running = null;
    }
    if (failure == null) {
      run.complete(anchor);
    } else {
      run.completeExceptionally(
          failure instanceof CompletionException && failure.getCause() != null
              ? failure.getCause()
              : failure);
    }
  }

  private void synchronizeIfDue(long now, Duration every) {
    long due = dueAt.get();
    // The difference, since the counter may overflow; and due again later even if this one fails.
    if (now - due >= 0 && dueAt.compareAndSet(due, now + every.toNanos())) {
      var unused = lead(ANY_GENERATION);
    }
  }

  private static void join(CompletableFuture<?> run) {
    try {
      run.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
