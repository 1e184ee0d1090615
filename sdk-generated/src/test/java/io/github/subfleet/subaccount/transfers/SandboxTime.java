package io.github.subfleet.subaccount.transfers;

import io.github.subfleet.core.Sleeper;
import io.github.subfleet.sandbox.Sandbox;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Time that need not be waited for: whoever sleeps sets the exchange's clock forward, and ours. */
public final class SandboxTime implements Sleeper {
  private final Sandbox sandbox;
  private final AtomicLong skipped = new AtomicLong();

  public SandboxTime(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  public long nanos() {
    return System.nanoTime() + skipped.get();
  }

  public Duration slept() {
    return Duration.ofNanos(skipped.get());
  }

  @Override
  public void sleep(Duration time) {
    sandbox.clock().advance(time);
    skipped.addAndGet(time.toNanos());
  }

  @Override
  public CompletableFuture<?> sleepAsync(Duration time) {
    sleep(time);
    return CompletableFuture.completedFuture(true);
  }
}
