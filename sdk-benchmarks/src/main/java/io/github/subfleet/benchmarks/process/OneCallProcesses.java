package io.github.subfleet.benchmarks.process;

import io.github.subfleet.benchmarks.peer.Peer;
import io.github.subfleet.benchmarks.run.Figure;
import io.github.subfleet.benchmarks.run.Measurement;
import io.github.subfleet.benchmarks.run.Work;
import io.github.subfleet.benchmarks.server.ServerAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts JVMs that make one call, those of all peers in turns, with the JDK's defaults and with an archive of classes. */
public final class OneCallProcesses {
  private final ServerAddress server;
  private final Path directory;

  /**
   * Prepares the processes.
   *
   * @param server whom they call
   * @param directory where to put archives
   */
  public OneCallProcesses(ServerAddress server, Path directory) {
    this.server = server;
    this.directory = directory;
  }

  /** Starts each peer's process as often as said, after one that does not count. */
  public List<Measurement> run(int times) throws IOException, InterruptedException {
    List<Contender> contenders = new ArrayList<>();
    for (Peer peer : Work.PROCESS.peers()) {
      PeerClassPath path = PeerClassPath.of(peer, directory);
      contenders.add(new Contender(peer, path, classes(peer, path)));
      var unused = start(peer, path, List.of("-XX:ArchiveClassesAtExit=" + archive(peer)));
    }
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= times; round++) {
      for (Contender each : contenders) {
        Map<Figure, Double> figures = start(each.peer, each.path, List.of());
        figures.put(Figure.CLASSES, (double) each.classes);
        figures.put(Figure.JARS, (double) each.path.libraries().size());
        measurements.add(new Measurement(Work.PROCESS, each.peer, 1, round, figures));
        Map<Figure, Double> archived =
            start(each.peer, each.path, List.of("-XX:SharedArchiveFile=" + archive(each.peer)));
        measurements.add(new Measurement(Work.PROCESS_CDS, each.peer, 1, round, archived));
      }
    }
    return measurements;
  }

  private Path archive(Peer peer) {
    return directory.resolve(peer + ".jsa");
  }

  private long classes(Peer peer, PeerClassPath path) throws IOException, InterruptedException {
    Path log = directory.resolve(peer + "-classes.log");
    var unused = start(peer, path, List.of("-Xlog:class+load=info:file=" + log));
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(" source: ")).count();
    }
  }

  private Map<Figure, Double> start(Peer peer, PeerClassPath path, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of("-cp", path.text(), OneCall.class.getName(), peer.name(), server.http()));
    return new WatchedProcess(command, directory.resolve(peer + "-process.log")).run();
  }

  private record Contender(Peer peer, PeerClassPath path, long classes) {}
}
