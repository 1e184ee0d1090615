package io.github.subfleet.benchmarks.run;

import com.sun.management.OperatingSystemMXBean;
import io.github.subfleet.benchmarks.server.ServerAddress;
import io.github.subfleet.benchmarks.server.ServerProcess;
import io.github.subfleet.benchmarks.server.ServerUse;
import io.github.subfleet.benchmarks.work.CallBenchmark;
import io.github.subfleet.benchmarks.work.ScanBenchmark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** Counts the CPU time of this JVM, and of the server, while a benchmark runs. */
public final class UseProfiler implements InternalProfiler {
  static final String CPU = "use.cpu";
  static final String RATE = "use.rate";
  static final String SERVER_CPUS = "use.server";

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private @Nullable ServerUse server;
  private long cpuNanos;
  private long nanos;

  /** For JMH. */
  public UseProfiler() {}

  @Override
  public String getDescription() {
    return "CPU time of this JVM for each operation, and of the server";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    server = serverUse(benchmark);
    nanos = System.nanoTime();
    cpuNanos = system.getProcessCpuTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double cpu = (double) system.getProcessCpuTime() - cpuNanos;
    double time = (double) System.nanoTime() - nanos;
    long operations = Math.max(1, result.getMetadata().getAllOps());
    List<Result<?>> results = new ArrayList<>();
    results.add(new ScalarResult(CPU, cpu / operations, "ns/op", AggregationPolicy.AVG));
    results.add(new ScalarResult(RATE, operations / time * 1e9, "ops/s", AggregationPolicy.AVG));
    ServerUse now = serverUse(benchmark);
    if (now != null && server != null) {
      results.add(
          new ScalarResult(SERVER_CPUS, now.since(server).cpus(), "CPUs", AggregationPolicy.AVG));
    }
    return results;
  }

  private static @Nullable ServerUse serverUse(BenchmarkParams benchmark) {
    String name = benchmark.getBenchmark();
    if (!name.startsWith(CallBenchmark.class.getName())
        && !name.startsWith(ScanBenchmark.class.getName())) {
      return null;
    }
    try {
      return ServerProcess.use(ServerAddress.ofThisJvm());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
