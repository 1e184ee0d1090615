package io.github.subfleet.benchmarks.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.benchmarks.peer.Algorithm;
import io.github.subfleet.benchmarks.peer.Peer;
import io.github.subfleet.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is measured works, once. */
class BenchmarkBodiesTest {
  private static ServerProcess server;

  @BeforeAll
  static void startServer(@TempDir Path directory) throws IOException {
    server = ServerProcess.start(directory);
    server.address().setForThisJvm();
    System.setProperty("javax.net.ssl.trustStore", server.trustStore().toString());
    System.setProperty("javax.net.ssl.trustStorePassword", ServerProcess.TRUST_STORE_PASSWORD);
  }

  @AfterAll
  static void stopServer() throws IOException {
    System.clearProperty("javax.net.ssl.trustStore");
    System.clearProperty("javax.net.ssl.trustStorePassword");
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyPeerMakesARequestWithASignature(Peer peer) throws Exception {
    RequestBenchmark work = new RequestBenchmark();
    work.peer = peer;
    work.prepare();

    assertThat(work.request().toString()).containsPattern("signature=[0-9a-f]{64}");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "XCHANGE")
  void everyPeerDecodesAPage(Peer peer) throws IOException {
    DecodingBenchmark work = new DecodingBenchmark();
    work.peer = peer;
    work.items = 3;
    work.prepare();

    assertThat(work.decode()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "LIMIT, HMAC",
    "LIMIT, RSA",
    "LIMIT, ED25519",
    "PLAIN, HMAC",
    "CONNECTOR, HMAC",
    "OFFICIAL, HMAC",
    "OFFICIAL, RSA",
    "OFFICIAL, ED25519",
    "SUBFLEET, HMAC",
    "SUBFLEET, RSA",
    "SUBFLEET, ED25519"
  })
  void everyPeerSigns(Peer peer, Algorithm algorithm) throws Exception {
    SignatureBenchmark work = new SignatureBenchmark();
    work.peer = peer;
    work.algorithm = algorithm;
    work.prepare();

    assertThat(work.sign())
        .hasSize(
            switch (algorithm) {
              case HMAC -> 64;
              case RSA -> 344;
              case ED25519 -> 88;
            });
  }

  @ParameterizedTest
  @CsvSource({
    "LIMIT, HTTP", "LIMIT, TLS",
    "PLAIN, HTTP", "PLAIN, TLS",
    "CONNECTOR, HTTP", "CONNECTOR, TLS",
    "OFFICIAL, HTTP", "OFFICIAL, TLS",
    "OFFICIAL_UNVALIDATED, HTTP", "OFFICIAL_UNVALIDATED, TLS",
    "SUBFLEET, HTTP", "SUBFLEET, TLS"
  })
  void everyPeerCallsTheServer(Peer peer, Transport transport) throws Exception {
    CallBenchmark work = new CallBenchmark();
    work.peer = peer;
    work.transport = transport;
    long before = ServerProcess.use(server.address()).requests();
    work.open();
    try {
      assertThat(work.call()).isNotNull();
    } finally {
      work.close();
    }

    assertThat(ServerProcess.use(server.address()).requests()).isEqualTo(before + 1);
  }

  @Test
  void scansEverySubAccount() throws Exception {
    ScanBenchmark work = new ScanBenchmark();
    work.inFlight = 64;
    work.open();
    try {
      assertThat(work.scan()).isEqualTo(10_000);
    } finally {
      work.close();
    }
  }
}
