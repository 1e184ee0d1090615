package io.github.subfleet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.subfleet.benchmarks.peer.Algorithm;
import io.github.subfleet.benchmarks.peer.PeerWork;
import io.github.subfleet.benchmarks.peer.SpotSummaryCall;
import io.github.subfleet.benchmarks.peer.Target;
import io.github.subfleet.benchmarks.peer.subfleet.SubfleetPeer;
import io.github.subfleet.benchmarks.server.CannedAnswers;
import io.github.subfleet.benchmarks.server.ServerProcess;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keeps calls from allocating more, unnoticed. The bounds are a tenth above what was measured with the compiler that tests
 * run with, which leaves more allocations in than the one that programs end up with; bytes do not depend on how fast or busy
 * the machine is. Whoever exceeds a bound with good reason raises it.
 */
class AllocationTest {
  private static final int TIMES = 200;
  private static final int BATCHES = 10;

  private final ThreadMXBean threads =
      (ThreadMXBean) ManagementFactory.getPlatformMXBean(java.lang.management.ThreadMXBean.class);
  private final SubfleetPeer subfleet = new SubfleetPeer();

  @Test
  void signsWithoutGarbageBesideTheSignature() throws Exception {
    PeerWork.Signatures signatures = subfleet.signatures(Algorithm.HMAC);
    byte[] query = "page=1&size=20&timestamp=1795000000000".getBytes(StandardCharsets.US_ASCII);

    assertThat(bytesOf(() -> signatures.sign(query))).isLessThan(170);
  }

  @Test
  void makesARequestOfFewObjects() throws Exception {
    PeerWork.Requests requests = subfleet.requests();

    assertThat(bytesOf(() -> requests.request(SpotSummaryCall.EMAIL, 1, SpotSummaryCall.SIZE)))
        .isLessThan(5_550);
  }

  @Test
  void decodesAPageIntoLittleMoreThanThePage() throws Exception {
    PeerWork.Pages pages = subfleet.pages();
    byte[] json = CannedAnswers.page(0, SpotSummaryCall.SIZE);

    assertThat(bytesOf(() -> pages.decode(json))).isLessThan(6_400);
  }

  @Test
  void callsWithoutBuffersOfItsOwn(@TempDir Path directory) throws Exception {
    try (ServerProcess server = ServerProcess.start(directory);
        PeerWork.Calls calls = subfleet.calls(new Target(server.address().http()))) {
      assertThat(bytesOf(() -> calls.page(1))).isLessThan(29_000);
    }
  }

  /** The least that a batch took: classes are loaded, and buffers made, in the first ones. */
  private long bytesOf(Callable<?> work) throws Exception {
    long least = Long.MAX_VALUE;
    for (int batch = 0; batch < BATCHES; batch++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < TIMES; i++) {
        work.call();
      }
      least = Math.min(least, (threads.getCurrentThreadAllocatedBytes() - before) / TIMES);
    }
    return least;
  }
}
