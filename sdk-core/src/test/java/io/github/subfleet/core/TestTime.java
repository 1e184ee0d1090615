package io.github.subfleet.core;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A counter that stands still but for pauses, which end at once, and are remembered. */
public final class TestTime implements Sleeper {
  private final AtomicLong ticks = new AtomicLong(Duration.ofHours(1).toNanos());
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();

  public long ticks() {
    return ticks.get();
  }

  /** The pauses so far. */
  public List<Duration> pauses() {
    return pauses;
  }

  /** Lets time pass. */
  public void advance(Duration time) {
    ticks.addAndGet(time.toNanos());
  }

  @Override
  public void sleep(Duration time) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    pauses.add(time);
    advance(time);
  }

  @Override
  public CompletableFuture<?> sleepAsync(Duration time) {
    pauses.add(time);
    advance(time);
    return CompletableFuture.completedFuture(null);
  }

  /** A builder of a client that sends requests again, and goes by this time; every pause is half of what it may be. */
  ClientBuilder<WidgetsClient> client(RawServer server) {
    return WidgetsClient.of(server.url())
        .retries(RetryPolicy.standard())
        .ticker(this::ticks)
        .sleeper(this)
        .random(() -> 0.5);
  }
}
