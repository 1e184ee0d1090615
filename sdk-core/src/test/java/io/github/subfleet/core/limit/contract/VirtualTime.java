package io.github.subfleet.core.limit.contract;

import io.github.subfleet.core.limit.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A clock that stands still until it is told to go on, and a scheduler that runs its tasks on the thread that does so.
 * Thread-safe.
 */
public final class VirtualTime implements Scheduler {
  private final Instant start;
  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparingLong(Task::number));
  private long nanos;
  private long numbers;

  /**
   * Starts at a time.
   *
   * @param start the time
   */
  public VirtualTime(Instant start) {
    this.start = start;
  }

  /**
   * Tells the time.
   *
   * @return the virtual time
   */
  public synchronized Instant now() {
    return start.plusNanos(nanos);
  }

  /**
   * Gives a clock that shows this time.
   *
   * @return the clock, in UTC
   */
  public Clock clock() {
    return new VirtualClock(this, ZoneOffset.UTC);
  }

  @Override
  public synchronized Future<?> schedule(Runnable task, Duration delay) {
    Task scheduled = new Task(task, nanos + delay.toNanos(), numbers++, new CompletableFuture<>());
    tasks.add(scheduled);
    return scheduled.done();
  }

  /**
   * Lets time pass, and runs what falls due meanwhile, each task at its time.
   *
   * @param duration how long, at most some 290 years in all
   */
  public void advance(Duration duration) {
    long end = elapsed() + duration.toNanos();
    for (Task task = next(end); task != null; task = next(end)) {
      if (task.done().complete(null)) {
        task.work().run();
      }
    }
  }

  /**
   * Counts the tasks that wait for their time.
   *
   * @return how many tasks were scheduled, and neither run nor cancelled
   */
  public synchronized long scheduled() {
    return tasks.stream().filter(task -> !task.done().isDone()).count();
  }

  private synchronized long elapsed() {
    return nanos;
  }

  private synchronized @Nullable Task next(long end) {
    Task task = tasks.peek();
    if (task != null && task.due() <= end) {
      nanos = Math.max(nanos, task.due());
      return tasks.remove();
    }
    nanos = Math.max(nanos, end);
    return null;
  }

  private record Task(Runnable work, long due, long number, CompletableFuture<Void> done) {}

  private static final class VirtualClock extends Clock {
    private final VirtualTime time;
    private final ZoneId zone;

    VirtualClock(VirtualTime time, ZoneId zone) {
      this.time = time;
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new VirtualClock(time, other);
    }

    @Override
    public Instant instant() {
      return time.now();
    }
  }
}
