package io.github.subfleet.subaccount.simulation;

import io.github.subfleet.core.Sleeper;
import io.github.subfleet.core.limit.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** A time that goes on from one task to the next, whenever it is told to, for clocks, pauses and limits alike. */
final class SimulatedTime implements Scheduler, Sleeper {
  private final Instant start;
  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparingLong(Task::number));
  private long nanos;
  private long numbers;

  SimulatedTime(Instant start) {
    this.start = start;
  }

  synchronized Instant now() {
    return start.plusNanos(nanos);
  }

  synchronized long ticks() {
    return nanos;
  }

  Clock clock() {
    return new SimulatedClock(this::now);
  }

  /** Goes on to the next task and runs it; or to the end, if there is none before that. */
  boolean step(Instant end) {
    Task task = next(Duration.between(start, end).toNanos());
    if (task == null) {
      return false;
    }
    if (task.done().complete(null)) {
      task.work().run();
    }
    return true;
  }

  @Override
  public synchronized Future<?> schedule(Runnable work, Duration delay) {
    Task task = new Task(work, nanos + delay.toNanos(), numbers++, new CompletableFuture<>());
    tasks.add(task);
    return task.done();
  }

  @Override
  public void sleep(Duration time) {
    throw new UnsupportedOperationException("nothing here waits with a thread");
  }

  @Override
  public CompletableFuture<?> sleepAsync(Duration time) {
    CompletableFuture<Void> over = new CompletableFuture<>();
    var unused = schedule(() -> over.complete(null), time);
    return over;
  }

  private synchronized Task next(long end) {
    Task task = tasks.peek();
    if (task != null && task.due() <= end) {
      nanos = Math.max(nanos, task.due());
      return tasks.remove();
    }
    nanos = Math.max(nanos, end);
    return null;
  }

  private record Task(Runnable work, long due, long number, CompletableFuture<Void> done) {}

  private static final class SimulatedClock extends Clock {
    private final InstantSource time;

    SimulatedClock(InstantSource time) {
      this.time = time;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return time.withZone(zone);
    }

    @Override
    public Instant instant() {
      return time.instant();
    }
  }
}
