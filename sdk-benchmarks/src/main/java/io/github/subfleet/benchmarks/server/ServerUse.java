package io.github.subfleet.benchmarks.server;

import java.util.Arrays;

/**
 * What a server has done up to some time.
 *
 * @param requests how many requests it has answered
 * @param connections how many connections it has accepted
 * @param cpuNanos the CPU time that its process has taken
 * @param nanos when that was, by a counter of its own
 */
public record ServerUse(long requests, long connections, long cpuNanos, long nanos) {
  /** What was done since an earlier time. */
  public ServerUse since(ServerUse earlier) {
    return new ServerUse(
        requests - earlier.requests,
        connections - earlier.connections,
        cpuNanos - earlier.cpuNanos,
        nanos - earlier.nanos);
  }

  /** How many of the machine's CPUs the server kept busy: 1 when its one thread cannot do more. */
  public double cpus() {
    return nanos == 0 ? 0 : (double) cpuNanos / nanos;
  }

  /** Writes it as one line. */
  String line() {
    return requests + " " + connections + " " + cpuNanos + " " + nanos;
  }

  /** Reads what {@link #line()} wrote. */
  static ServerUse parse(String line) {
    long[] numbers =
        Arrays.stream(line.trim().split(" ", -1)).mapToLong(Long::parseLong).toArray();
    return new ServerUse(numbers[0], numbers[1], numbers[2], numbers[3]);
  }
}
