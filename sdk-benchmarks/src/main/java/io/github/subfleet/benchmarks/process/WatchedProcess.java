package io.github.subfleet.benchmarks.process;

import io.github.subfleet.benchmarks.run.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a process and tells what it took, from outside, so that the process does nothing for it. CPU time and memory are
 * read from Linux's {@code /proc}, and left out elsewhere.
 *
 * @param command the command
 * @param log takes what the process prints
 */
record WatchedProcess(List<String> command, Path log) {
  /** The kernel counts the time of ended children in hundredths of a second. */
  private static final double TICKS = 100;

  private static final long GLANCE_MILLIS = 5;

  Map<Figure, Double> run() throws IOException, InterruptedException {
    double cpuBefore = childrenCpu();
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    double memory = 0;
    while (!process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
      memory = Math.max(memory, peakMemory(process.pid()));
    }
    double wall = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException("a process failed: see " + log);
    }
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    figures.put(Figure.WALL, wall);
    double cpu = childrenCpu() - cpuBefore;
    if (cpu > 0) {
      figures.put(Figure.PROCESS_CPU, cpu);
    }
    if (memory > 0) {
      figures.put(Figure.MEMORY, memory);
    }
    return figures;
  }

  /** The CPU seconds of all children that have ended: their user and system time are fields 16 and 17. */
  private static double childrenCpu() throws IOException {
    Path stat = Path.of("/proc/self/stat");
    if (!Files.exists(stat)) {
      return 0;
    }
    String text = Files.readString(stat);
    String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS;
  }

  private static double peakMemory(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }
}
