package io.github.subfleet.core.scan;

import io.github.subfleet.core.Sleeper;
import io.github.subfleet.core.limit.contract.VirtualTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Waits in virtual time. */
record Naps(VirtualTime time) implements Sleeper {
  static Sleeper on(VirtualTime time) {
    return new Naps(time);
  }

  @Override
  public void sleep(Duration duration) {
    throw new AssertionError("a scan does not block a thread to wait");
  }

  @Override
  public CompletableFuture<?> sleepAsync(Duration duration) {
    CompletableFuture<Void> over = new CompletableFuture<>();
    Future<?> task = time.schedule(() -> over.complete(null), duration);
    var unused = over.whenComplete((none, why) -> task.cancel(false));
    return over;
  }
}
