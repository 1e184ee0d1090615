package io.github.subfleet.core;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Waits for real; without a thread by means of the JDK's own timer. */
final class SystemSleeper implements Sleeper {
  @Override
  public void sleep(Duration time) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(time.toNanos());
  }

  @Override
  public CompletableFuture<?> sleepAsync(Duration time) {
    return new CompletableFuture<Boolean>()
        .completeOnTimeout(true, time.toNanos(), TimeUnit.NANOSECONDS);
  }
}
