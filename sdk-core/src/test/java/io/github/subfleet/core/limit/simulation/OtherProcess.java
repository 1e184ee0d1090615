package io.github.subfleet.core.limit.simulation;

import io.github.subfleet.core.limit.contract.VirtualTime;
import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.util.Random;

/** Somebody else on the same IP address, who limits nothing and is not seen but by what the answers tell. */
final class OtherProcess {
  static final String NAME = "other";
  static final String OWNER = "other owner";

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration BURST = Duration.ofSeconds(2);

  private final SimulatedExchange exchange;
  private final VirtualTime time;
  private final Operation operation;
  private final Random random;

  OtherProcess(SimulatedExchange exchange, VirtualTime time, Operation operation, long seed) {
    this.exchange = exchange;
    this.time = time;
    this.operation = operation;
    this.random = new Random(seed);
  }

  /** Sends so many requests in each minute, at any time, independently of each other. */
  void sendSteadily(int inAMinute) {
    double gap = -Math.log(1 - random.nextDouble()) * MINUTE.toNanos() / inAMinute;
    after(Duration.ofNanos((long) gap), () -> {
      send();
      sendSteadily(inAMinute);
    });
  }

  /** Sends so many requests in each minute of the exchange's clock, spread over its first two seconds. */
  void sendAtTheStartOfEachMinute(int inAMinute) {
    after(exchange.untilNextMinute(), () -> {
      for (int i = 0; i < inAMinute; i++) {
        after(Duration.ofNanos(random.nextLong(BURST.toNanos())), this::send);
      }
      sendAtTheStartOfEachMinute(inAMinute);
    });
  }

  private void send() {
    var unused = exchange.take(NAME, operation, OWNER);
  }

  private void after(Duration delay, Runnable step) {
    var unused = time.schedule(step, delay);
  }
}
