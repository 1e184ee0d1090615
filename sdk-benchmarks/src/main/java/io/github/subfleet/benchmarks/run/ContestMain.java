package io.github.subfleet.benchmarks.run;

import io.github.subfleet.benchmarks.peer.Peer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.runner.RunnerException;

/**
 * A JVM in which all peers do one piece of work in turns. Shared machines change their speed from one second to the next,
 * by up to a factor of two: ratios of figures from separate runs mean little there, the median of ratios from the same
 * round does. So JMH is asked for many short slices in this JVM, not for a JVM for each peer.
 */
public final class ContestMain {
  private static final int SCANS_TO_WARM_UP = 3;

  private ContestMain() {}

  /** Takes the work, the number of this JVM, the rounds, the warm-up and the slice in milliseconds, and a file to write. */
  public static void main(String[] arguments) throws IOException, RunnerException {
    Work work = Work.valueOf(arguments[0]);
    int jvm = Integer.parseInt(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    Duration warmUp = Duration.ofMillis(Long.parseLong(arguments[3]));
    Duration slice = Duration.ofMillis(Long.parseLong(arguments[4]));
    List<Peer> order = new ArrayList<>(work.peers());
    // A slice of scans is over after a few thousand pages, too soon for the compiler.
    for (int i = work.isScan() ? SCANS_TO_WARM_UP : 1; i > 0; i--) {
      for (Peer peer : order) {
        var unused = Slice.measure(work, peer, warmUp);
      }
    }
    List<Measurement> measurements = new ArrayList<>();
    Random random = new Random(jvm);
    // A scan takes as long as it takes, and varies little.
    for (int round = 1; round <= (work.isScan() ? Math.max(3, rounds / 3) : rounds); round++) {
      Collections.shuffle(order, random);
      for (Peer peer : order) {
        measurements.add(new Measurement(work, peer, jvm, round, Slice.measure(work, peer, slice)));
      }
    }
    Measurements.write(Path.of(arguments[5]), measurements);
    // OkHttp's threads, of peers that cannot be closed, would keep the process for a minute.
    System.exit(0);
  }
}
