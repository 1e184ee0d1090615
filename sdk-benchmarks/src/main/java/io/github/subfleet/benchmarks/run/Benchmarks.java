package io.github.subfleet.benchmarks.run;

import io.github.subfleet.benchmarks.process.OneCallProcesses;
import io.github.subfleet.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Runs benchmarks, each in JVMs of its own, with one server for all. */
public final class Benchmarks {
  private final Effort effort;
  private final Consumer<String> progress;

  /**
   * Prepares a run.
   *
   * @param effort how long to measure
   * @param progress is told what happens
   */
  public Benchmarks(Effort effort, Consumer<String> progress) {
    this.effort = effort;
    this.progress = progress;
  }

  /** Runs some of the work. */
  public Measurements run(Set<Work> works) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("subfleet-benchmarks");
    List<Measurement> all = new ArrayList<>();
    try (ServerProcess server = ServerProcess.start(directory)) {
      for (int jvm = 1; jvm <= effort.jvms(); jvm++) {
        for (Work work : works) {
          if (work.benchmark() != null) {
            progress.accept(work.title() + ", JVM " + jvm + " of " + effort.jvms());
            all.addAll(contest(work, jvm, server, directory));
          }
        }
      }
      if (works.contains(Work.PROCESS) || works.contains(Work.PROCESS_CDS)) {
        progress.accept(Work.PROCESS.title());
        all.addAll(new OneCallProcesses(server.address(), directory).run(effort.processes()));
      }
    }
    return new Measurements(all);
  }

  private List<Measurement> contest(Work work, int jvm, ServerProcess server, Path directory)
      throws IOException, InterruptedException {
    Path file = directory.resolve(work + "-" + jvm + ".json");
    long slice = effort.slice().toMillis() * (work.isCall() ? 3 : 1);
    int exit = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xms1g",
            "-Xmx1g",
            "-Djmh.ignoreLock=true",
            "-Djavax.net.ssl.trustStore=" + server.trustStore(),
            "-Djavax.net.ssl.trustStorePassword=" + ServerProcess.TRUST_STORE_PASSWORD,
            server.address().jvmArgument(),
            "-cp",
            System.getProperty("java.class.path"),
            ContestMain.class.getName(),
            work.name(),
            String.valueOf(jvm),
            String.valueOf(effort.rounds()),
            String.valueOf(effort.warmUp().toMillis()),
            String.valueOf(slice),
            file.toString())
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve(work + "-" + jvm + ".log").toFile())
        .start()
        .waitFor();
    if (exit != 0) {
      throw new IOException(
          work.title() + " failed: see " + directory.resolve(work + "-" + jvm + ".log"));
    }
    return Measurements.read(file).all();
  }
}
