package io.github.subfleet.core.limit;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs tasks on one daemon thread, which starts with the first task and ends when there has been none for a while. */
final class DaemonScheduler implements Scheduler, AutoCloseable {
  private static final int IDLE_SECONDS = 30;

  private @Nullable ScheduledThreadPoolExecutor executor;

  @Override
  public synchronized Future<?> schedule(Runnable task, Duration delay) {
    if (executor == null) {
      executor = open();
    }
    return executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Drops what has not been run yet. */
  @Override
  public synchronized void close() {
    if (executor != null) {
      executor.shutdown();
    }
  }

  private static ScheduledThreadPoolExecutor open() {
    ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
      Thread thread = new Thread(task, "subfleet-limits");
      thread.setDaemon(true);
      return thread;
    });
    executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    executor.allowCoreThreadTimeOut(true);
    executor.setRemoveOnCancelPolicy(true);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return executor;
  }
}
