package io.github.subfleet.core;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Waits. Injected, so that tests need no time. Thread-safe. */
public interface Sleeper {
  /**
   * Waits on the calling thread.
   *
   * @param time how long
   * @throws InterruptedException if the thread is interrupted before or meanwhile
   */
  void sleep(Duration time) throws InterruptedException;

  /**
   * Waits without a thread.
   *
   * @param time how long
   * @return a future that completes then
   */
  CompletableFuture<?> sleepAsync(Duration time);

  /**
   * Waits for real.
   *
   * @return the sleeper of the JVM
   */
  static Sleeper system() {
    return new SystemSleeper();
  }
}
