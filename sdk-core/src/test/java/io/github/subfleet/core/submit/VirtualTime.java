package io.github.subfleet.core.submit;

import io.github.subfleet.core.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Time that passes only when somebody waits, on one thread. What happens at one moment happens in the order given. */
final class VirtualTime implements Sleeper, Executor {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::nanos).thenComparingLong(Event::number));
  private long now;
  private long number;

  private record Event(long nanos, long number, Runnable action) {}

  long nanos() {
    return now;
  }

  Instant instant() {
    return START.plusNanos(now);
  }

  void after(Duration delay, Runnable action) {
    events.add(new Event(now + delay.toNanos(), number++, action));
  }

  @Override
  public void execute(Runnable action) {
    after(Duration.ZERO, action);
  }

  @Override
  public void sleep(Duration time) throws InterruptedException {
    await(sleepAsync(time));
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  @Override
  public CompletableFuture<?> sleepAsync(Duration time) {
    CompletableFuture<Boolean> over = new CompletableFuture<>();
    after(time, () -> over.complete(true));
    return over;
  }

  /** Lets time pass until a future is done; throws what it fails with. */
  <T> T await(CompletableFuture<T> future) {
    while (!future.isDone()) {
      if (!step()) {
        throw new AssertionError("nothing will ever complete this");
      }
    }
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Lets everything happen that is due within a time, and the time pass. */
  void pass(Duration time) {
    long end = now + time.toNanos();
    while (!events.isEmpty() && events.peek().nanos() <= end) {
      step();
    }
    now = end;
  }

  /** Lets everything happen that is still to come. */
  void drain() {
    while (step()) {}
  }

  private boolean step() {
    Event event = events.poll();
    if (event == null) {
      return false;
    }
    now = Math.max(now, event.nanos());
    event.action().run();
    return true;
  }
}
