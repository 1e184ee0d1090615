package io.github.subfleet.benchmarks.run;

/** What is measured. */
public enum Figure {
  /** Nanoseconds for each piece of work, on average. */
  TIME("time", "ns"),
  /** The median time, in nanoseconds. */
  P50("p50", "ns"),
  /** The time that 1 % exceed, in nanoseconds. */
  P99("p99", "ns"),
  /** Pieces of work a second, by all threads together. */
  RATE("throughput", "/s"),
  /** Nanoseconds of CPU time that the JVM took for each piece, on all threads. */
  CPU("CPU", "ns"),
  /** Bytes allocated for each piece, by all threads. */
  BYTES("bytes", "B"),
  /** Connections opened in a slice, warm-up included. */
  CONNECTIONS("connections", ""),
  /** How many CPUs the server's process kept busy meanwhile. */
  SERVER_CPUS("server CPUs", ""),
  /** Seconds from the start of a process to its end. */
  WALL("wall", "s"),
  /** Seconds of CPU time of a whole process. */
  PROCESS_CPU("process CPU", "s"),
  /** The largest resident memory of a process, in MiB. */
  MEMORY("peak memory", "MiB"),
  /** Classes that a process loaded. */
  CLASSES("classes", ""),
  /** Jars on a process's class path, beside those of the program itself. */
  JARS("jars", "");

  private final String title;
  private final String unit;

  Figure(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  /** The unit, or nothing. */
  public String unit() {
    return unit;
  }
}
