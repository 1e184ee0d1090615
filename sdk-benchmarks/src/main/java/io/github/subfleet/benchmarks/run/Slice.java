package io.github.subfleet.benchmarks.run;

import io.github.subfleet.benchmarks.peer.Peer;
import io.github.subfleet.benchmarks.server.ServerAddress;
import io.github.subfleet.benchmarks.server.ServerProcess;
import io.github.subfleet.benchmarks.server.ServerUse;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Has JMH measure one peer for a moment, in this JVM. */
final class Slice {
  private Slice() {}

  static Map<Figure, Double> measure(Work work, Peer peer, Duration time)
      throws RunnerException, IOException {
    if (!work.isCall()) {
      return figures(run(work, peer, time));
    }
    ServerAddress server = ServerAddress.ofThisJvm();
    ServerUse before = ServerProcess.use(server);
    Map<Figure, Double> figures = figures(run(work, peer, time));
    ServerUse used = ServerProcess.use(server).since(before);
    figures.put(Figure.CONNECTIONS, (double) used.connections());
    return figures;
  }

  private static RunResult run(Work work, Peer peer, Duration time) throws RunnerException {
    Class<?> benchmark = Objects.requireNonNull(work.benchmark(), "a process is no slice");
    ChainedOptionsBuilder options = new OptionsBuilder()
        .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
        .param("peer", peer.name())
        .threads(work.threads())
        .forks(0)
        // A scan is a single shot, and each slice has a client of its own that has to connect
        // first.
        .warmupIterations(work.isScan() ? 2 : 1)
        .warmupTime(TimeValue.milliseconds(time.toMillis() / 3))
        .measurementIterations(1)
        .measurementTime(TimeValue.milliseconds(time.toMillis()))
        .addProfiler(GCProfiler.class)
        .addProfiler(UseProfiler.class)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
    work.parameters().forEach(options::param);
    return new Runner(options.build()).runSingle();
  }

  private static Map<Figure, Double> figures(RunResult run) {
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    Result<?> time = run.getPrimaryResult();
    double nanos = time.getScoreUnit().startsWith("us") ? 1000 : 1;
    figures.put(Figure.TIME, time.getScore() * nanos);
    if (run.getParams().getMode() == Mode.SampleTime) {
      Statistics statistics = time.getStatistics();
      figures.put(Figure.P50, statistics.getPercentile(50) * nanos);
      figures.put(Figure.P99, statistics.getPercentile(99) * nanos);
    }
    run.getSecondaryResults().forEach((name, result) -> {
      switch (name) {
        case "gc.alloc.rate.norm" -> figures.put(Figure.BYTES, result.getScore());
        case UseProfiler.CPU -> figures.put(Figure.CPU, result.getScore());
        case UseProfiler.RATE -> figures.put(Figure.RATE, result.getScore());
        case UseProfiler.SERVER_CPUS -> figures.put(Figure.SERVER_CPUS, result.getScore());
        default -> {}
      }
    });
    return figures;
  }
}
