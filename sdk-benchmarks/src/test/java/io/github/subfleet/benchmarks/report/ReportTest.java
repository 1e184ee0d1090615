package io.github.subfleet.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.benchmarks.peer.Peer;
import io.github.subfleet.benchmarks.run.Figure;
import io.github.subfleet.benchmarks.run.Measurement;
import io.github.subfleet.benchmarks.run.Measurements;
import io.github.subfleet.benchmarks.run.Work;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
  private final Measurements slow = run(100, 120, 4_900);
  private final Measurements fast = run(100, 90, 5_100);

  @Test
  void tellsWhichGoalsWereReached() {
    assertThat(new Report(slow).goals().rows())
        .containsExactly(
            List.of("arguments to signed request, HMAC", "limit", "time", "≤ 1×", "1.2×", "no"),
            List.of("arguments to signed request, HMAC", "", "bytes", "≤ 5 KB", "4.9 KB", "yes"));
  }

  @Test
  void showsEveryPeerBesideTheLimit() {
    Table figures = new Report(slow).figures();

    assertThat(figures.header()).containsExactly("work", "peer", "time, ns", "bytes, B");
    assertThat(figures.rows())
        .containsExactly(
            List.of("arguments to signed request, HMAC", "limit", "100", "4,000"),
            List.of(
                "arguments to signed request, HMAC", "Subfleet", "120 (1.2×)", "4,900 (1.23×)"));
  }

  @Test
  void writesMarkdown() {
    assertThat(new Table(List.of("a", "b"), List.of(List.of("1", "2"))).markdown())
        .isEqualTo("| a | b |\n| --- | --- |\n| 1 | 2 |");
  }

  @Test
  void comparesRunsByTheirRatiosToTheLimit() {
    assertThat(new Comparison(slow, fast).table().rows())
        .containsExactly(
            List.of("arguments to signed request, HMAC", "time to limit's", "1.2", "0.9", "-25 %"),
            List.of("arguments to signed request, HMAC", "bytes", "4,900", "5,100", "+4.08 %"));
  }

  private static Measurements run(double limitNanos, double nanos, double bytes) {
    return new Measurements(List.of(
        new Measurement(
            Work.REQUEST, Peer.LIMIT, 1, 1, Map.of(Figure.TIME, limitNanos, Figure.BYTES, 4_000.0)),
        new Measurement(
            Work.REQUEST, Peer.SUBFLEET, 1, 1, Map.of(Figure.TIME, nanos, Figure.BYTES, bytes))));
  }
}
