package io.github.subfleet.core.limit;

import java.time.Duration;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** At most one task that is due at a time. Guarded by the lock of its host. */
final class Alarm {
  /** Nothing is due later than that without having been looked at once before. */
  private static final long LONGEST_DELAY = Duration.ofDays(1).toMillis();

  private final Scheduler scheduler;
  private final Runnable task;
  private @Nullable Future<?> scheduled;
  private long due;

  Alarm(Scheduler scheduler, Runnable task) {
    this.scheduler = scheduler;
    this.task = task;
  }

  /** Has the task run at a time, unless it is due earlier already. */
  void runBy(long time, long now) {
    if (scheduled != null && due <= time) {
      return;
    }
    cancel();
    due = time;
    long delay = Math.min(Math.max(1, time - now), LONGEST_DELAY);
    scheduled = scheduler.schedule(task, Duration.ofMillis(delay));
  }

  /** Forgets what is due, because it has been done or need not be done any more. */
  void cancel() {
    if (scheduled != null) {
      scheduled.cancel(false);
      scheduled = null;
    }
  }
}
