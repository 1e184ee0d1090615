package io.github.subfleet.subaccount.simulation;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Threads that know when all that was given to them has been done, so that time may go on. */
final class CountedThreads extends AbstractExecutorService {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private int busy;

  /** Waits until nothing is being done. */
  synchronized void awaitIdle() throws InterruptedException {
    while (busy > 0) {
      wait();
    }
  }

  @Override
  public void execute(Runnable task) {
    begin();
    threads.execute(() -> {
      try {
        task.run();
      } finally {
        end();
      }
    });
  }

  @Override
  public void shutdown() {
    threads.shutdown();
  }

  @Override
  public List<Runnable> shutdownNow() {
    return threads.shutdownNow();
  }

  @Override
  public boolean isShutdown() {
    return threads.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return threads.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return threads.awaitTermination(timeout, unit);
  }

  private synchronized void begin() {
    busy++;
  }

  private synchronized void end() {
    busy--;
    notifyAll();
  }
}
