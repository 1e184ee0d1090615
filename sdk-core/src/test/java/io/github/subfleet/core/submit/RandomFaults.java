package io.github.subfleet.core.submit;

import io.github.subfleet.core.submit.FakeLedger.RepeatedId;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Faults drawn by chance, within what is taken for granted about the exchange. */
final class RandomFaults implements Faults {
  private final Random random;
  private final List<Way> ways;
  private final SubmitPolicy policy;
  private final double rate;

  RandomFaults(long seed, RepeatedId repeatedId, SubmitPolicy policy, double rate) {
    this.random = new Random(seed);
    this.policy = policy;
    this.rate = rate;
    // Where a network repeats requests and the exchange executes repeated ids, nobody could prevent
    // the worst.
    this.ways = Arrays.stream(Way.values())
        .filter(way -> way != Way.FINE)
        .filter(way -> repeatedId != RepeatedId.EXECUTE_AGAIN || !way.name().startsWith("TWICE"))
        .toList();
  }

  @Override
  public Send send() {
    if (random.nextDouble() >= rate) {
      return Send.of(Way.FINE);
    }
    Way way = ways.get(random.nextInt(ways.size()));
    // A request may be on its way for longer than it can be accepted; what is accepted executes
    // within the budget.
    Duration delay = upTo(
        way == Way.LATE
            ? policy.recvWindow().multipliedBy(3)
            : policy.processingBudget().minusMillis(50));
    boolean lost = way == Way.ANSWER_LOST || way == Way.LATE || way == Way.SLOW;
    boolean pending = lost && random.nextInt(3) == 0;
    return new Send(
        way,
        delay,
        upTo(Duration.ofSeconds(15)),
        pending ? upTo(Duration.ofSeconds(60)) : Duration.ZERO,
        pending && random.nextBoolean());
  }

  @Override
  public Look look() {
    if (random.nextDouble() >= rate) {
      return Look.FINE;
    }
    Look[] looks = {Look.UNAVAILABLE, Look.RATE_LIMITED, Look.SLOW, Look.BANNED, Look.UNFILTERED};
    return looks[random.nextInt(looks.length)];
  }

  @Override
  public Duration lag() {
    return upTo(policy.historyLag());
  }

  private Duration upTo(Duration longest) {
    return Duration.ofNanos((long) (longest.toNanos() * random.nextDouble()));
  }
}
