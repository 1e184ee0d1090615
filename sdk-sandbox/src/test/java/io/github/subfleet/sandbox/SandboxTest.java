package io.github.subfleet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SandboxTest {
  private static final String STATUS = "/sapi/v1/sub-account/status";

  @RegisterExtension
  final SandboxExtension extension = SandboxExtension.with(s -> s.clock(StoppedClock.NOON));

  private Sandbox sandbox;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    sandbox = running;
    client = new Client(running);
  }

  @Test
  void listensOnLoopback() {
    assertThat(sandbox.baseUrl().toString()).matches("http://127\\.0\\.0\\.1:[1-9][0-9]*");
  }

  @Test
  void listensOnThePortAskedFor() {
    // Any other program may get a free port before we do. That it gets ten of them is no accident.
    List<Integer> lost = new ArrayList<>();
    while (lost.size() < 10) {
      int port = freePort();
      try (Sandbox second = Sandbox.builder().port(port).start()) {
        assertThat(second.baseUrl().getPort()).isEqualTo(port);
        return;
      } catch (UncheckedIOException e) {
        lost.add(port);
      }
    }
    fail("None of the free ports %s was to be had", lost);
  }

  @Test
  void saysWhichPortIsNotToBeHad() {
    int taken = sandbox.baseUrl().getPort();

    assertThatThrownBy(() -> Sandbox.builder().port(taken).start())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("port " + taken + " is not to be had");
  }

  @Test
  void refusesConnectionsOnceClosed() {
    // A port that was given up may be another process's at once, but not one after the other.
    for (int i = 0; i < 10; i++) {
      Sandbox closed = Sandbox.start();
      int port = closed.baseUrl().getPort();
      closed.close();

      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
      } catch (IOException refused) {
        return;
      }
    }
    fail("Ten closed sandboxes took connections");
  }

  @Test
  void remembersRequestsAsTheyWereSent() {
    String query = client.signed("email=a%2bb@fund.example");
    client.sendForm("POST", STATUS + "?" + query, "x=%20");

    SandboxRequest request = sandbox.requests().get(0);
    assertThat(request.verb()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo(STATUS);
    assertThat(request.query()).isEqualTo(query);
    assertThat(request.body()).isEqualTo("x=%20");
    assertThat(request.header("X-MBX-APIKEY")).isEqualTo(sandbox.masterKey().apiKey());
    assertThat(request.status()).isEqualTo(405);
  }

  @Test
  void remembersOnlyTheNewestRequests() {
    try (Sandbox forgetful =
        Sandbox.builder().clock(StoppedClock.NOON).requestsKept(2).start()) {
      Client other = new Client(forgetful);
      other.get("/1", "");
      other.get("/2", "");
      other.get("/3", "");

      assertThat(forgetful.requests()).extracting(SandboxRequest::path).containsExactly("/2", "/3");
    }
  }

  @Test
  void forgetsRequestsIfToldTo() {
    client.get(STATUS, "");
    sandbox.clearRequests();

    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void showsNoSecretInAnyText() {
    client.get(STATUS, "email=desk-1%40fund.example");
    SandboxKey key = sandbox.masterKey();

    String texts = sandbox
        + " "
        + key
        + sandbox.masterKey(KeyType.ED25519)
        + sandbox.requests()
        + sandbox.clock();

    assertThat(texts)
        .doesNotContain(key.apiKey())
        .doesNotContain(key.secretKey())
        .doesNotContain("PRIVATE KEY")
        .doesNotContain("signature")
        .doesNotContain("fund.example");
  }

  @Test
  void itsClockCanBeSet() {
    Instant eve = Instant.parse("2030-12-31T23:59:59Z");
    sandbox.clock().set(eve);
    sandbox.clock().advance(Duration.ofHours(1));

    assertThat(sandbox.clock().instant()).isEqualTo(eve.plus(Duration.ofHours(1)));
  }

  @Test
  void itsClockRunsOnIfItsBaseRuns() {
    SandboxClock base = SandboxClock.over(StoppedClock.NOON);
    try (Sandbox other = Sandbox.builder().clock(base).start()) {
      other.clock().set(Instant.EPOCH);
      base.advance(Duration.ofMillis(7));

      assertThat(other.clock().millis()).isEqualTo(7);
    }
  }

  @Test
  void aClientWhoseClockIsFiveSecondsSlowIsRefusedUntilItLooks() {
    String query = client.stamped("");
    sandbox.clock().advance(Duration.ofSeconds(6));

    assertThat(client.send("GET", STATUS + "?" + client.withSignature(query)).refusal())
        .startsWith("400 -1021");
    assertThat(client.get(STATUS, "").status()).isEqualTo(200);
  }

  @Test
  void takesAKeyThatATestRegisters() {
    sandbox.register("my-key", "my-secret");

    assertThat(new Client(sandbox, new SandboxKey(KeyType.HMAC, "my-key", "my-secret"))
            .get(STATUS, "")
            .status())
        .isEqualTo(200);
  }

  @Test
  void refusesToRegisterAnEmptySecret() {
    assertThatThrownBy(() -> sandbox.register("my-key", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("secretKey must not be empty");
  }

  @Test
  void refusesToRegisterAKeyTwice() {
    sandbox.register("my-key", "my-secret");

    assertThatThrownBy(() -> sandbox.register("my-key", "other"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("apiKey must be new to this sandbox");
  }

  @Test
  void refusesToRegisterAShortRsaKey() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);

    assertThatThrownBy(
            () -> sandbox.register("my-key", generator.generateKeyPair().getPublic()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an RSA key must have 2048 to 4096 bits, but had 1024");
  }

  @Test
  void refusesToRegisterAKeyOfAnotherKind() throws Exception {
    var key = KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic();

    assertThatThrownBy(() -> sandbox.register("my-key", key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a public key must be RSA or Ed25519, but was EC");
  }

  @Test
  void hasNoKeyForASubAccountThatDoesNotExist() {
    assertThatThrownBy(() -> sandbox.subAccountKey("nobody@fund.example"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no sub-account nobody@fund.example");
  }

  @Test
  void refusesTwoSubAccountsWithOneAddress() {
    assertThatThrownBy(
            () -> Sandbox.builder().subAccount("a@b").subAccount("a@b").start())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is an account a@b already");
  }

  @Test
  void refusesSettingsOutOfRange() {
    assertThatThrownBy(() -> Sandbox.builder().subAccounts(-1))
        .hasMessage("subAccounts must be between 0 and 100000, but was -1");
    assertThatThrownBy(() -> Sandbox.builder().port(65_536))
        .hasMessage("port must be between 0 and 65535, but was 65536");
  }

  @Test
  void neitherCreatesNorDestroysMoneyUnderConcurrentTransfers() throws Exception {
    sandbox.ledger().setBalance("desk-1@fund.example", Wallet.SPOT, "USDT", new BigDecimal("100"));
    BigDecimal total = sandbox.ledger().total("USDT");
    String order =
        "fromEmail=desk-1%40fund.example&toEmail=desk-2%40fund.example&fromAccountType=SPOT"
            + "&toAccountType=SPOT&asset=USDT&amount=1";

    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Integer>> statuses = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      statuses.add(threads.submit(
          () -> client.post("/sapi/v1/sub-account/universalTransfer", order).status()));
    }
    int accepted = 0;
    for (Future<Integer> status : statuses) {
      accepted += status.get() == 200 ? 1 : 0;
    }
    threads.shutdown();

    assertThat(accepted).isEqualTo(100);
    assertThat(sandbox.ledger().balance("desk-1@fund.example", Wallet.SPOT, "USDT"))
        .isZero();
    assertThat(sandbox.ledger().total("USDT")).isEqualByComparingTo(total);
    assertThat(sandbox.ledger().transfers()).hasSize(100).doesNotHaveDuplicates();
  }

  private static int freePort() {
    try (Sandbox first = Sandbox.start()) {
      return first.baseUrl().getPort();
    }
  }
}
