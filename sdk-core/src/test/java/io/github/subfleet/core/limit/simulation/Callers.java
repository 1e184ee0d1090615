package io.github.subfleet.core.limit.simulation;

import io.github.subfleet.core.limit.LimitScope;
import io.github.subfleet.core.limit.Permit;
import io.github.subfleet.core.limit.RateLimiter;
import io.github.subfleet.core.limit.contract.VirtualTime;
import io.github.subfleet.core.limit.simulation.SimulatedExchange.Answer;
import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.util.Random;

/** Callers in one process who send one request after the other, each as soon as the one before is answered. */
final class Callers {
  private static final Duration LONGEST_WAIT = Duration.ofHours(2);
  private static final Duration TIMEOUT = Duration.ofSeconds(12);

  private final String process;
  private final RateLimiter limiter;
  private final SimulatedExchange exchange;
  private final VirtualTime time;
  private final Network network;
  private final Random random;
  private final double lost;

  /**
   * Makes callers who do nothing yet.
   *
   * @param process names the process they are in
   * @param lost which share of the answers never arrives
   */
  Callers(
      String process,
      RateLimiter limiter,
      SimulatedExchange exchange,
      VirtualTime time,
      Network network,
      long seed,
      double lost) {
    this.process = process;
    this.limiter = limiter;
    this.exchange = exchange;
    this.time = time;
    this.network = network;
    this.random = new Random(seed);
    this.lost = lost;
  }

  /** Lets some callers start. */
  void start(int count, Operation operation, String owner) {
    LimitScope scope = new LimitScope("exchange", owner);
    for (int i = 0; i < count; i++) {
      call(scope, operation);
    }
  }

  private void call(LimitScope scope, Operation operation) {
    var unused = limiter
        .acquireAsync(scope, operation, LONGEST_WAIT)
        .thenAccept(permit -> send(permit, scope, operation));
  }

  private void send(Permit permit, LimitScope scope, Operation operation) {
    after(network.delay(random), () -> arrive(permit, scope, operation));
  }

  private void arrive(Permit permit, LimitScope scope, Operation operation) {
    Answer answer = exchange.take(process, operation, scope.owner());
    if (lost > 0 && random.nextDouble() < lost) {
      after(TIMEOUT, () -> {
        permit.unanswered();
        call(scope, operation);
      });
      return;
    }
    after(network.delay(random), () -> {
      if (answer.retryAfter() == null) {
        permit.answered(answer.used());
      } else {
        permit.rateLimited(answer.used(), answer.retryAfter());
      }
      call(scope, operation);
    });
  }

  private void after(Duration delay, Runnable step) {
    var unused = time.schedule(step, delay);
  }
}
