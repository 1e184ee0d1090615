package io.github.subfleet.benchmarks.report;

import io.github.subfleet.benchmarks.peer.Peer;
import io.github.subfleet.benchmarks.run.Figure;
import io.github.subfleet.benchmarks.run.Measurements;
import io.github.subfleet.benchmarks.run.Work;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Something that this SDK has to reach.
 *
 * @param work the work, for people
 * @param against what it is compared with, for people
 * @param quantity what is bounded, for people
 * @param bound the bound
 * @param atMost whether the bound is an upper one
 * @param unit the unit of bound and value, {@code ×} for ratios
 * @param value takes the value out of what was measured
 */
record Goal(
    String work,
    String against,
    String quantity,
    double bound,
    boolean atMost,
    String unit,
    Function<Measurements, OptionalDouble> value) {

  static Goal ratio(Work work, Peer against, Figure figure, boolean atMost, double bound) {
    return new Goal(
        work.title(),
        PeerNames.of(against),
        figure.title(),
        bound,
        atMost,
        "×",
        all -> all.ratio(work, Peer.SUBFLEET, against, figure));
  }

  static Goal median(Work work, Figure figure, double bound, String unit, double divisor) {
    return new Goal(
        work.title(),
        "",
        figure.title(),
        bound,
        true,
        unit,
        all -> scaled(all.median(work, Peer.SUBFLEET, figure), divisor));
  }

  static Goal largest(Work work, Figure figure, double bound) {
    return new Goal(
        work.title(),
        "",
        figure.title(),
        bound,
        true,
        "",
        all -> all.largest(work, Peer.SUBFLEET, figure));
  }

  static Goal twoThreads(Work two, Work one, double bound) {
    return new Goal(two.title(), "1 thread", Figure.RATE.title(), bound, false, "×", all -> {
      OptionalDouble fast = all.median(two, Peer.SUBFLEET, Figure.RATE);
      OptionalDouble slow = all.median(one, Peer.SUBFLEET, Figure.RATE);
      return fast.isEmpty() || slow.isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(fast.getAsDouble() / slow.getAsDouble());
    });
  }

  /** A scan, against all its pages' latencies shared out among those in flight. */
  static Goal scan(Work work, int inFlight, double bound) {
    double ideal = 500 * 20e6 / inFlight;
    return new Goal(
        work.title(),
        "500 × 20 ms ÷ " + inFlight,
        Figure.TIME.title(),
        bound,
        true,
        "×",
        all -> scaled(all.median(work, Peer.SUBFLEET, Figure.TIME), ideal));
  }

  private static OptionalDouble scaled(OptionalDouble value, double divisor) {
    return value.isEmpty() ? value : OptionalDouble.of(value.getAsDouble() / divisor);
  }

  boolean isReached(double measured) {
    return atMost ? measured <= bound : measured >= bound;
  }

  /** All goals, in the order of the table. */
  static List<Goal> all() {
    return Goals.ALL;
  }
}
