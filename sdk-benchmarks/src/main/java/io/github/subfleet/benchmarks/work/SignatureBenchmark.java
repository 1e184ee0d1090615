package io.github.subfleet.benchmarks.work;

import io.github.subfleet.benchmarks.peer.Algorithm;
import io.github.subfleet.benchmarks.peer.Peer;
import io.github.subfleet.benchmarks.peer.PeerWork;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The bytes of a query to the text of its signature. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SignatureBenchmark {
  private static final byte[] QUERY =
      "email=desk%2Balpha_1%40sub-fund1.example.com&page=17&size=20&timestamp=1795000000000"
          .getBytes(StandardCharsets.US_ASCII);

  /** Who works. */
  @Param
  public Peer peer = Peer.LIMIT;

  /** How it signs. */
  @Param
  public Algorithm algorithm = Algorithm.HMAC;

  private PeerWork.Signatures signatures = query -> "";

  /** For JMH. */
  public SignatureBenchmark() {}

  /** Prepares the peer. */
  @Setup
  public void prepare() {
    signatures = peer.work().signatures(algorithm);
  }

  /** Signs once. */
  @Benchmark
  public String sign() throws Exception {
    return signatures.sign(QUERY);
  }
}
