package io.github.subfleet.benchmarks.run;

import static io.github.subfleet.benchmarks.peer.Peer.CONNECTOR;
import static io.github.subfleet.benchmarks.peer.Peer.LIMIT;
import static io.github.subfleet.benchmarks.peer.Peer.OFFICIAL;
import static io.github.subfleet.benchmarks.peer.Peer.OFFICIAL_UNVALIDATED;
import static io.github.subfleet.benchmarks.peer.Peer.PLAIN;
import static io.github.subfleet.benchmarks.peer.Peer.SUBFLEET;
import static io.github.subfleet.benchmarks.peer.Peer.XCHANGE;

import io.github.subfleet.benchmarks.peer.Peer;
import io.github.subfleet.benchmarks.work.CallBenchmark;
import io.github.subfleet.benchmarks.work.DecodingBenchmark;
import io.github.subfleet.benchmarks.work.RequestBenchmark;
import io.github.subfleet.benchmarks.work.ScanBenchmark;
import io.github.subfleet.benchmarks.work.SignatureBenchmark;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pieces of work, and who does them. */
public enum Work {
  /** Arguments to a signed request. */
  REQUEST(
      "arguments to signed request, HMAC",
      RequestBenchmark.class,
      Map.of(),
      1,
      List.of(LIMIT, PLAIN, CONNECTOR, OFFICIAL_UNVALIDATED, OFFICIAL, XCHANGE, SUBFLEET)),
  /** HMAC alone. */
  SIGN_HMAC(
      "signature, HMAC",
      SignatureBenchmark.class,
      Map.of("algorithm", "HMAC"),
      1,
      List.of(LIMIT, PLAIN, CONNECTOR, OFFICIAL, SUBFLEET)),
  /** RSA alone. */
  SIGN_RSA(
      "signature, RSA 2048",
      SignatureBenchmark.class,
      Map.of("algorithm", "RSA"),
      1,
      List.of(LIMIT, OFFICIAL, SUBFLEET)),
  /** Ed25519 alone. */
  SIGN_ED25519(
      "signature, Ed25519",
      SignatureBenchmark.class,
      Map.of("algorithm", "ED25519"),
      1,
      List.of(LIMIT, OFFICIAL, SUBFLEET)),
  /** RSA by two threads with one signer. Not the official one, which breaks when it is shared. */
  SIGN_RSA_2(
      "signature, RSA 2048, 2 threads",
      SignatureBenchmark.class,
      Map.of("algorithm", "RSA"),
      2,
      List.of(LIMIT, SUBFLEET)),
  /** Ed25519 by two threads with one signer. Not the official one, as above. */
  SIGN_ED25519_2(
      "signature, Ed25519, 2 threads",
      SignatureBenchmark.class,
      Map.of("algorithm", "ED25519"),
      2,
      List.of(LIMIT, SUBFLEET)),
  /** A page of the usual size. */
  DECODE_20(
      "decode 20 items",
      DecodingBenchmark.class,
      Map.of("items", "20"),
      1,
      List.of(LIMIT, PLAIN, CONNECTOR, OFFICIAL, SUBFLEET)),
  /** A larger page. */
  DECODE_200(
      "decode 200 items",
      DecodingBenchmark.class,
      Map.of("items", "200"),
      1,
      List.of(LIMIT, PLAIN, CONNECTOR, OFFICIAL, SUBFLEET)),
  /** The largest page. */
  DECODE_500(
      "decode 500 items",
      DecodingBenchmark.class,
      Map.of("items", "500"),
      1,
      List.of(LIMIT, PLAIN, CONNECTOR, OFFICIAL, SUBFLEET)),
  /** One caller over HTTP/1.1. */
  CALL_1_HTTP(
      "whole call, 1 thread, HTTP/1.1",
      CallBenchmark.class,
      Map.of("transport", "HTTP"),
      1,
      List.of(LIMIT, PLAIN, CONNECTOR, OFFICIAL_UNVALIDATED, OFFICIAL, SUBFLEET)),
  /** One caller over TLS and HTTP/2. */
  CALL_1_TLS(
      "whole call, 1 thread, TLS and HTTP/2",
      CallBenchmark.class,
      Map.of("transport", "TLS"),
      1,
      List.of(LIMIT, PLAIN, CONNECTOR, OFFICIAL_UNVALIDATED, SUBFLEET)),
  /** Many callers over HTTP/1.1. */
  CALL_64_HTTP(
      "whole call, 64 callers, HTTP/1.1",
      CallBenchmark.class,
      Map.of("transport", "HTTP"),
      64,
      List.of(LIMIT, PLAIN, SUBFLEET)),
  /** Many callers over TLS and HTTP/2. */
  CALL_64_TLS(
      "whole call, 64 callers, TLS and HTTP/2",
      CallBenchmark.class,
      Map.of("transport", "TLS"),
      64,
      List.of(LIMIT, PLAIN, SUBFLEET)),
  /** A scan with 8 pages in flight. */
  SCAN_8(
      "scan of 500 pages, 20 ms each, 8 in flight",
      ScanBenchmark.class,
      Map.of("inFlight", "8"),
      1,
      List.of(SUBFLEET)),
  /** A scan with 16 pages in flight. */
  SCAN_16(
      "scan of 500 pages, 20 ms each, 16 in flight",
      ScanBenchmark.class,
      Map.of("inFlight", "16"),
      1,
      List.of(SUBFLEET)),
  /** A JVM that makes one call. */
  PROCESS(
      "one-call process", null, Map.of(), 1, List.of(LIMIT, PLAIN, CONNECTOR, OFFICIAL, SUBFLEET)),
  /** The same with the classes in an archive made beforehand. */
  PROCESS_CDS(
      "one-call process, AppCDS",
      null,
      Map.of(),
      1,
      List.of(LIMIT, PLAIN, CONNECTOR, OFFICIAL, SUBFLEET));

  private final String title;
  private final @Nullable Class<?> benchmark;

  @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
  private final Map<String, String> parameters;

  private final int threads;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Peer> peers;

  Work(
      String title,
      @Nullable Class<?> benchmark,
      Map<String, String> parameters,
      int threads,
      List<Peer> peers) {
    this.title = title;
    this.benchmark = benchmark;
    this.parameters = parameters;
    this.threads = threads;
    this.peers = peers;
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  /** JMH's benchmark, or null if a whole process is the work. */
  @Nullable
  Class<?> benchmark() {
    return benchmark;
  }

  /** Its parameters beside the peer. */
  Map<String, String> parameters() {
    return parameters;
  }

  /** How many threads do it. */
  int threads() {
    return threads;
  }

  /** Who does it. */
  public List<Peer> peers() {
    return peers;
  }

  /** Whether it talks to the server. */
  boolean isCall() {
    return benchmark == CallBenchmark.class || isScan();
  }

  /** Whether one piece of it takes seconds. */
  boolean isScan() {
    return benchmark == ScanBenchmark.class;
  }
}
