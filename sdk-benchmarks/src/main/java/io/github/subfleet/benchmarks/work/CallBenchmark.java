package io.github.subfleet.benchmarks.work;

import io.github.subfleet.benchmarks.peer.Peer;
import io.github.subfleet.benchmarks.peer.PeerWork;
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

/** One whole call: from its arguments to a page of 20 sub-accounts, over a kept connection. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallBenchmark {
  /** Who works. */
  @Param
  public Peer peer = Peer.LIMIT;

  /** How it travels. */
  @Param
  public Transport transport = Transport.HTTP;

  private PeerWork.@Nullable Calls calls;

  /** For JMH. */
  public CallBenchmark() {}

  /** Makes the client; the first call connects. */
  @Setup
  public void open() {
    calls = peer.work().calls(transport.target(ServerAddress.ofThisJvm()));
  }

  /** Makes one call. */
  @Benchmark
  public Object call() throws Exception {
    if (calls == null) {
      throw new IllegalStateException("not opened");
    }
    return calls.page(1);
  }

  /** Gives up the client. */
  @TearDown
  public void close() {
    if (calls != null) {
      calls.close();
    }
  }
}
