package io.github.subfleet.benchmarks.work;

import io.github.subfleet.benchmarks.peer.Peer;
import io.github.subfleet.benchmarks.peer.PeerWork;
import io.github.subfleet.benchmarks.peer.SpotSummaryCall;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Arguments to a signed request that is ready to send. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RequestBenchmark {
  /** Who works. */
  @Param
  public Peer peer = Peer.LIMIT;

  private PeerWork.Requests requests = (email, page, size) -> email;
  private int page;

  /** For JMH. */
  public RequestBenchmark() {}

  /** Prepares the peer. */
  @Setup
  public void prepare() {
    requests = peer.work().requests();
  }

  /** Makes one request, each for another page. */
  @Benchmark
  public Object request() throws Exception {
    page = page % 500 + 1;
    return requests.request(SpotSummaryCall.EMAIL, page, SpotSummaryCall.SIZE);
  }
}
