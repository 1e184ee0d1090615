package io.github.subfleet.core.limit.simulation;

import io.github.subfleet.core.limit.LocalRateLimiter;
import io.github.subfleet.core.limit.contract.VirtualTime;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.operation.SecurityType;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/** One world: a virtual time, an exchange, and the processes that call it. */
final class Simulation {
  static final String OURS = "ours";

  static final int IP_LIMIT = 12_000;
  static final int UID_LIMIT = 180_000;

  static final Operation LIST = operation("GET", "list", 1, 0);
  static final Operation TRANSFER = operation("POST", "universalTransfer", 1, 360);
  static final Operation SNAPSHOT = operation("GET", "accountSnapshot", 2_400, 0);

  /** As quick as a machine next to the exchange: 64 callers use a minute's weight within seconds. */
  static final Network NEAR =
      new Network(Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(500));

  /** As slow as 64 callers may be who just use the whole weight of a minute. */
  static final Network FAR =
      new Network(Duration.ofMillis(60), Duration.ofMillis(60), Duration.ofSeconds(3));

  private static final Instant START = Instant.parse("2026-01-01T12:00:20Z");

  private final VirtualTime time = new VirtualTime(START);
  private final Duration believedAhead;
  private final SimulatedExchange exchange;
  private final long seed;

  /**
   * Makes a world in which nobody calls yet.
   *
   * @param exchangeAhead how far the exchange's clock is ahead of this machine's
   * @param believedAhead how far the limiter believes it to be ahead
   */
  Simulation(long seed, Duration exchangeAhead, Duration believedAhead) {
    this.seed = seed;
    this.believedAhead = believedAhead;
    this.exchange = new SimulatedExchange(time, exchangeAhead, IP_LIMIT, UID_LIMIT);
  }

  Simulation(long seed) {
    this(seed, Duration.ZERO, Duration.ZERO);
  }

  /** Adds a process with a limiter of its own. */
  Callers process(String name, Network network, double lost) {
    LocalRateLimiter limiter = LocalRateLimiter.builder()
        .clock(time.clock())
        .offset(() -> believedAhead)
        .scheduler(time)
        .build();
    return new Callers(name, limiter, exchange, time, network, seed + name.hashCode(), lost);
  }

  /** Adds a process without any limiter. */
  OtherProcess other(Operation operation) {
    return new OtherProcess(exchange, time, operation, seed + 1);
  }

  /** Lets whole minutes of the exchange's clock pass, after the rest of the first one, and tells what came of them. */
  Figures run(int minutes) {
    long first = exchange.minuteNow() + 1;
    time.advance(exchange.untilNextMinute().plus(Duration.ofMinutes(minutes)).minusNanos(1));
    return new Figures(exchange, seed, first, minutes);
  }

  private static Operation operation(String verb, String name, int ipWeight, int uidWeight) {
    return new Operation(
        name, verb, "/sapi/v1/" + name, ipWeight, uidWeight, SecurityType.USER_DATA, false);
  }

  /**
   * What came of the whole minutes of a run.
   *
   * @param first the first of them, by the exchange's clock
   */
  record Figures(SimulatedExchange exchange, long seed, long first, int minutes) {
    long ipWeight(String sender) {
      return sum(sender, SimulatedExchange.Tally::ipWeight);
    }

    long uidWeight(String sender) {
      return sum(sender, SimulatedExchange.Tally::uidWeight);
    }

    long refused(String sender) {
      return sum(sender, SimulatedExchange.Tally::refused);
    }

    /** The most refusals in one minute. */
    long refusedInAMinute(String sender) {
      return ofMinutes().map(m -> exchange.tally(sender, m).refused()).max().orElse(0);
    }

    /** The share of the limit that was used. */
    double ipShare(String sender) {
      return ipWeight(sender) / (double) IP_LIMIT / minutes;
    }

    double uidShare(String sender) {
      return uidWeight(sender) / (double) UID_LIMIT / minutes;
    }

    /** The share of what others left that was used. */
    double ipShareOfWhatIsLeft(String sender) {
      long left = (long) IP_LIMIT * minutes - ipWeight(OtherProcess.NAME);
      return ipWeight(sender) / (double) left;
    }

    private long sum(String sender, ToLongFunction<SimulatedExchange.Tally> figure) {
      return ofMinutes().map(m -> figure.applyAsLong(exchange.tally(sender, m))).sum();
    }

    private LongStream ofMinutes() {
      return LongStream.range(first, first + minutes);
    }

    @Override
    public String toString() {
      return String.format(
          "seed %d, %d min: ours IP %.3f %%, UID %.3f %%, %d refused, %d in a minute at most;"
              + " others IP %.3f %%, %d refused; ours of what others left %.3f %%",
          seed,
          minutes,
          100 * ipShare(OURS),
          100 * uidShare(OURS),
          refused(OURS),
          refusedInAMinute(OURS),
          100 * ipShare(OtherProcess.NAME),
          refused(OtherProcess.NAME),
          100 * ipShareOfWhatIsLeft(OURS));
    }
  }
}
