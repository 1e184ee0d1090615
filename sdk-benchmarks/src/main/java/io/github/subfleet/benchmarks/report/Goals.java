package io.github.subfleet.benchmarks.report;

import static io.github.subfleet.benchmarks.peer.Peer.LIMIT;
import static io.github.subfleet.benchmarks.peer.Peer.OFFICIAL;
import static io.github.subfleet.benchmarks.peer.Peer.OFFICIAL_UNVALIDATED;
import static io.github.subfleet.benchmarks.peer.Peer.PLAIN;
import static io.github.subfleet.benchmarks.run.Figure.BYTES;
import static io.github.subfleet.benchmarks.run.Figure.CLASSES;
import static io.github.subfleet.benchmarks.run.Figure.CONNECTIONS;
import static io.github.subfleet.benchmarks.run.Figure.CPU;
import static io.github.subfleet.benchmarks.run.Figure.JARS;
import static io.github.subfleet.benchmarks.run.Figure.P50;
import static io.github.subfleet.benchmarks.run.Figure.RATE;
import static io.github.subfleet.benchmarks.run.Figure.TIME;
import static io.github.subfleet.benchmarks.run.Figure.WALL;

import io.github.subfleet.benchmarks.run.Work;
import java.util.List;

/** The goals. */
final class Goals {
  private static final double KB = 1000;

  static final List<Goal> ALL = List.of(
      Goal.ratio(Work.REQUEST, LIMIT, TIME, true, 1.0),
      Goal.median(Work.REQUEST, BYTES, 5, "KB", KB),
      Goal.ratio(Work.DECODE_20, LIMIT, TIME, true, 1.05),
      Goal.ratio(Work.DECODE_20, LIMIT, BYTES, true, 1.05),
      Goal.ratio(Work.DECODE_500, LIMIT, TIME, true, 1.05),
      Goal.ratio(Work.CALL_1_HTTP, LIMIT, RATE, false, 0.92),
      Goal.ratio(Work.CALL_1_HTTP, LIMIT, P50, true, 1.08),
      Goal.ratio(Work.CALL_1_HTTP, LIMIT, CPU, true, 1.1),
      Goal.median(Work.CALL_1_HTTP, BYTES, 25, "KB", KB),
      Goal.ratio(Work.CALL_64_HTTP, LIMIT, RATE, false, 0.85),
      Goal.largest(Work.CALL_64_HTTP, CONNECTIONS, 64),
      Goal.ratio(Work.CALL_64_TLS, LIMIT, RATE, false, 0.85),
      Goal.largest(Work.CALL_64_TLS, CONNECTIONS, 64),
      Goal.ratio(Work.CALL_1_HTTP, PLAIN, CPU, true, 0.7),
      Goal.ratio(Work.CALL_1_HTTP, PLAIN, BYTES, true, 0.5),
      Goal.ratio(Work.CALL_1_HTTP, OFFICIAL, RATE, false, 100),
      Goal.ratio(Work.CALL_1_HTTP, OFFICIAL_UNVALIDATED, RATE, false, 1.8),
      Goal.ratio(Work.PROCESS, LIMIT, WALL, true, 1.15),
      Goal.median(Work.PROCESS, CLASSES, 2350, "", 1),
      Goal.median(Work.PROCESS, JARS, 10, "", 1),
      Goal.scan(Work.SCAN_8, 8, 1.15),
      Goal.scan(Work.SCAN_16, 16, 1.15),
      Goal.ratio(Work.SIGN_RSA, LIMIT, TIME, true, 1.05),
      Goal.ratio(Work.SIGN_ED25519, LIMIT, TIME, true, 1.05),
      Goal.twoThreads(Work.SIGN_RSA_2, Work.SIGN_RSA, 1.6),
      Goal.twoThreads(Work.SIGN_ED25519_2, Work.SIGN_ED25519, 1.6));

  private Goals() {}
}
