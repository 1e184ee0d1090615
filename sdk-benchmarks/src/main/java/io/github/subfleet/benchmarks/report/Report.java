package io.github.subfleet.benchmarks.report;

import io.github.subfleet.benchmarks.peer.Peer;
import io.github.subfleet.benchmarks.run.Figure;
import io.github.subfleet.benchmarks.run.Measurements;
import io.github.subfleet.benchmarks.run.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What was measured, as tables. */
public final class Report {
  private final Measurements measurements;

  /**
   * Prepares a report.
   *
   * @param measurements what was measured
   */
  public Report(Measurements measurements) {
    this.measurements = measurements;
  }

  /** The goals, and what was reached of them; those not measured in this run are left out. */
  public Table goals() {
    List<List<String>> rows = new ArrayList<>();
    for (Goal goal : Goal.all()) {
      goal.value()
          .apply(measurements)
          .ifPresent(value -> rows.add(List.of(
              goal.work(),
              goal.against(),
              goal.quantity(),
              (goal.atMost() ? "≤ " : "≥ ") + Numbers.plain(goal.bound()) + suffix(goal.unit()),
              Numbers.plain(value) + suffix(goal.unit()),
              goal.isReached(value) ? "yes" : "no")));
    }
    return new Table(List.of("work", "against", "quantity", "bound", "measured", "reached"), rows);
  }

  /** Every peer's medians; behind each the ratio to the limit in the same rounds. */
  public Table figures() {
    List<Figure> shown = Stream.of(Figure.values()).filter(this::wasMeasured).toList();
    List<String> header = new ArrayList<>(List.of("work", "peer"));
    shown.forEach(figure -> header.add(
        figure.unit().isEmpty() ? figure.title() : figure.title() + ", " + figure.unit()));
    List<List<String>> rows = new ArrayList<>();
    for (Work work : Work.values()) {
      for (Peer peer : work.peers()) {
        if (shown.stream()
            .anyMatch(each -> measurements.median(work, peer, each).isPresent())) {
          List<String> row = new ArrayList<>(List.of(work.title(), PeerNames.of(peer)));
          shown.forEach(figure -> row.add(cell(work, peer, figure)));
          rows.add(row);
        }
      }
    }
    return new Table(header, rows);
  }

  private boolean wasMeasured(Figure figure) {
    return measurements.all().stream().anyMatch(each -> each.figures().containsKey(figure));
  }

  private String cell(Work work, Peer peer, Figure figure) {
    OptionalDouble median = measurements.median(work, peer, figure);
    if (median.isEmpty()) {
      return "";
    }
    OptionalDouble ratio = measurements.ratio(work, peer, Peer.LIMIT, figure);
    String text = Numbers.plain(median.getAsDouble());
    return peer == Peer.LIMIT || ratio.isEmpty() || Double.isNaN(ratio.getAsDouble())
        ? text
        : text + " (" + Numbers.plain(ratio.getAsDouble()) + "×)";
  }

  private static String suffix(String unit) {
    return unit.isEmpty() || unit.equals("×") ? unit : " " + unit;
  }
}
