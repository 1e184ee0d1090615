package io.github.subfleet.benchmarks.work;

import io.github.subfleet.benchmarks.peer.Peer;
import io.github.subfleet.benchmarks.peer.PeerWork;
import io.github.subfleet.benchmarks.peer.Target;
import io.github.subfleet.benchmarks.server.CannedAnswers;
import io.github.subfleet.benchmarks.server.ServerAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A scan of 10,000 sub-accounts, 500 pages, each of which takes the server 20 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScanBenchmark {
  /** Who works. */
  @Param("SUBFLEET")
  public Peer peer = Peer.SUBFLEET;

  /** How many pages are under way at once. */
  @Param({"8", "16"})
  public int inFlight = 8;

  private PeerWork.@Nullable Calls calls;

  /** For JMH. */
  public ScanBenchmark() {}

  /** Makes the client; the first pages connect, in a scan that is not measured. */
  @Setup
  public void open() {
    calls = peer.work().calls(new Target(ServerAddress.ofThisJvm().slow()));
  }

  /** Reads everything. */
  @Benchmark
  public int scan() throws Exception {
    if (calls == null) {
      throw new IllegalStateException("not opened");
    }
    int count = calls.scan(inFlight);
    if (count != CannedAnswers.SUB_ACCOUNTS) {
      throw new IllegalStateException("the scan found " + count);
    }
    return count;
  }

  /** Gives up the client. */
  @TearDown
  public void close() {
    if (calls != null) {
      calls.close();
    }
  }
}
