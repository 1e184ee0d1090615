package io.github.subfleet.benchmarks.work;

import io.github.subfleet.benchmarks.peer.Peer;
import io.github.subfleet.benchmarks.peer.PeerWork;
import io.github.subfleet.benchmarks.server.CannedAnswers;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The bytes of a page to objects, with amounts as {@code BigDecimal}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecodingBenchmark {
  /** Who works. */
  @Param
  public Peer peer = Peer.LIMIT;

  /** How many sub-accounts are on the page. */
  @Param({"20", "200", "500"})
  public int items = 20;

  private PeerWork.Pages pages = json -> json;
  private byte[] json = {};

  /** For JMH. */
  public DecodingBenchmark() {}

  /** Prepares the peer and the page. */
  @Setup
  public void prepare() {
    pages = peer.work().pages();
    json = CannedAnswers.page(0, items);
  }

  /** Decodes the page. */
  @Benchmark
  public Object decode() throws IOException {
    return pages.decode(json);
  }
}
