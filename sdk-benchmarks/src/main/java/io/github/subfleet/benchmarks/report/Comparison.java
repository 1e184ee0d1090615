package io.github.subfleet.benchmarks.report;

import io.github.subfleet.benchmarks.peer.Peer;
import io.github.subfleet.benchmarks.run.Figure;
import io.github.subfleet.benchmarks.run.Measurements;
import io.github.subfleet.benchmarks.run.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Compares two runs. What depends on the machine's speed is compared as its ratio to the limit in its own run, since the
 * machine may have been twice as fast in one of them; counts are compared as they are.
 */
public final class Comparison {
  private static final List<Figure> TIMES =
      List.of(Figure.TIME, Figure.P50, Figure.RATE, Figure.CPU, Figure.WALL, Figure.PROCESS_CPU);
  private static final List<Figure> COUNTS =
      List.of(Figure.BYTES, Figure.CONNECTIONS, Figure.CLASSES, Figure.JARS);

  private final Measurements before;
  private final Measurements after;

  /**
   * Prepares a comparison.
   *
   * @param before the earlier run
   * @param after the later run
   */
  public Comparison(Measurements before, Measurements after) {
    this.before = before;
    this.after = after;
  }

  /** The figures that both runs have. */
  public Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (Work work : Work.values()) {
      for (Figure figure : TIMES) {
        add(
            rows,
            work,
            figure.title() + " to limit's",
            before.ratio(work, Peer.SUBFLEET, Peer.LIMIT, figure),
            after.ratio(work, Peer.SUBFLEET, Peer.LIMIT, figure));
      }
      for (Figure figure : COUNTS) {
        add(
            rows,
            work,
            figure.title(),
            before.median(work, Peer.SUBFLEET, figure),
            after.median(work, Peer.SUBFLEET, figure));
      }
    }
    return new Table(List.of("work", "figure", "before", "after", "change"), rows);
  }

  private static void add(
      List<List<String>> rows,
      Work work,
      String figure,
      OptionalDouble before,
      OptionalDouble after) {
    if (before.isPresent() && after.isPresent()) {
      double change = (after.getAsDouble() / before.getAsDouble() - 1) * 100;
      rows.add(List.of(
          work.title(),
          figure,
          Numbers.plain(before.getAsDouble()),
          Numbers.plain(after.getAsDouble()),
          (change > 0 ? "+" : "") + Numbers.plain(change) + " %"));
    }
  }
}
