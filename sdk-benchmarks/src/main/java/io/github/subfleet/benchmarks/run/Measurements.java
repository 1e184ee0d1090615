package io.github.subfleet.benchmarks.run;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import io.github.subfleet.benchmarks.peer.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/**
 * What a run has measured.
 *
 * @param all every slice
 */
public record Measurements(List<Measurement> all) {
  private static final JsonAdapter<List<Measurement>> JSON = new Moshi.Builder()
      .build()
      .<List<Measurement>>adapter(Types.newParameterizedType(List.class, Measurement.class))
      .indent(" ");

  /** Takes a copy of the list. */
  public Measurements {
    all = List.copyOf(all);
  }

  /** Writes measurements as JSON. */
  public static void write(Path file, List<Measurement> measurements) throws IOException {
    Files.writeString(file, JSON.toJson(measurements));
  }

  /** Reads what was written. */
  public static Measurements read(Path file) throws IOException {
    return new Measurements(
        Objects.requireNonNullElse(JSON.fromJson(Files.readString(file)), List.of()));
  }

  /** The median of a peer's figure. */
  public OptionalDouble median(Work work, Peer peer, Figure figure) {
    return median(values(work, peer, figure));
  }

  /** The largest of a peer's figures. */
  public OptionalDouble largest(Work work, Peer peer, Figure figure) {
    return values(work, peer, figure).max();
  }

  /** The median of the ratios of two peers' figures in the same round. */
  public OptionalDouble ratio(Work work, Peer peer, Peer to, Figure figure) {
    return median(all.stream().filter(of(work, peer)).flatMapToDouble(mine -> all.stream()
        .filter(of(work, to))
        .filter(other -> other.jvm() == mine.jvm() && other.round() == mine.round())
        .flatMapToDouble(other -> value(mine, figure)
            .flatMap(one -> value(other, figure).map(another -> one / another)))));
  }

  private DoubleStream values(Work work, Peer peer, Figure figure) {
    return all.stream().filter(of(work, peer)).flatMapToDouble(each -> value(each, figure));
  }

  private static DoubleStream value(Measurement measurement, Figure figure) {
    Double value = measurement.figures().get(figure);
    return value == null ? DoubleStream.empty() : DoubleStream.of(value);
  }

  private static Predicate<Measurement> of(Work work, Peer peer) {
    return each -> each.work() == work && each.peer() == peer;
  }

  private static OptionalDouble median(DoubleStream numbers) {
    double[] sorted = numbers.sorted().toArray();
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
  }
}
