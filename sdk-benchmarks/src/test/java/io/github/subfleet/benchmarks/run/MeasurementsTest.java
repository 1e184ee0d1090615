package io.github.subfleet.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.benchmarks.peer.Peer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementsTest {
  private final Measurements measurements = new Measurements(List.of(
      slice(Peer.LIMIT, 1, 100),
      slice(Peer.SUBFLEET, 1, 110),
      // The machine is twice as slow for a while: the ratio stays.
      slice(Peer.LIMIT, 2, 200),
      slice(Peer.SUBFLEET, 2, 220),
      slice(Peer.LIMIT, 3, 100),
      slice(Peer.SUBFLEET, 3, 300)));

  @Test
  void comparesPeersWithinTheSameRound() {
    assertThat(measurements.ratio(Work.REQUEST, Peer.SUBFLEET, Peer.LIMIT, Figure.TIME))
        .hasValue(1.1);
  }

  @Test
  void takesTheMedianOfAPeer() {
    assertThat(measurements.median(Work.REQUEST, Peer.SUBFLEET, Figure.TIME)).hasValue(220);
  }

  @Test
  void takesTheLargestOfAPeer() {
    assertThat(measurements.largest(Work.REQUEST, Peer.SUBFLEET, Figure.TIME)).hasValue(300);
  }

  @Test
  void hasNothingOfWhatWasNotMeasured() {
    assertThat(measurements.ratio(Work.DECODE_20, Peer.SUBFLEET, Peer.LIMIT, Figure.TIME))
        .isEmpty();
    assertThat(measurements.median(Work.REQUEST, Peer.SUBFLEET, Figure.BYTES)).isEmpty();
  }

  @Test
  void readsWhatItHasWritten(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("run.json");

    Measurements.write(file, measurements.all());

    assertThat(Measurements.read(file)).isEqualTo(measurements);
  }

  private static Measurement slice(Peer peer, int round, double nanos) {
    return new Measurement(Work.REQUEST, peer, 1, round, Map.of(Figure.TIME, nanos));
  }
}
