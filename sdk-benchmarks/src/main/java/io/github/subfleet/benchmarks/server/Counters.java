package io.github.subfleet.benchmarks.server;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.LongAdder;

/** What the server has done since it started, for others to ask. */
final class Counters {
  /** Where they are. */
  static final String PATH = "/counters";

  private final LongAdder requests = new LongAdder();
  private final LongAdder connections = new LongAdder();
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  void request() {
    requests.increment();
  }

  void connection() {
    connections.increment();
  }

  /** Tells, without counting the question and the connection that it came over. */
  ServerUse tell() {
    requests.decrement();
    connections.decrement();
    return new ServerUse(
        requests.sum(), connections.sum(), system.getProcessCpuTime(), System.nanoTime());
  }
}
