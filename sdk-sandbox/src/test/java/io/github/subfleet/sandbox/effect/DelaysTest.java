package io.github.subfleet.sandbox.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Fault;
import io.github.subfleet.sandbox.FaultKind;
import io.github.subfleet.sandbox.FaultRule;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.client.Wire;
import io.github.subfleet.sandbox.client.Wire.End;
import io.github.subfleet.sandbox.client.Wire.Received;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DelaysTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @RegisterExtension
  final SandboxExtension extension = SandboxExtension.with(s -> s.clock(StoppedClock.NOON));

  private Sandbox sandbox;
  private Wire wire;

  @BeforeEach
  void connect(Sandbox running) {
    sandbox = running;
    wire = new Wire(running);
  }

  private void strikeOnce(FaultKind kind, Duration time) {
    sandbox.faults().add(FaultRule.of(Fault.of(kind).time(time)).times(1));
  }

  private void awaitHeld() throws InterruptedException {
    assertThat(sandbox.faults().awaitHeld(1, LONG)).isTrue();
  }

  @Test
  void answersLateWhatItHasExecutedAtOnce() throws InterruptedException {
    strikeOnce(FaultKind.ANSWER_LATE, LONG);

    CompletableFuture<Received> answer = wire.transferAsync();
    awaitHeld();
    assertThat(sandbox.ledger().transfers()).hasSize(1);
    sandbox.clock().advance(Duration.ofSeconds(29));
    assertThat(sandbox.faults().held()).isEqualTo(1);

    sandbox.clock().advance(Duration.ofSeconds(1));
    assertThat(sandbox.faults().held()).isZero();
    assertThat(answer.join().status()).isEqualTo(200);
  }

  @Test
  void aClientThatIsNotPatientGetsNoLateAnswer() {
    strikeOnce(FaultKind.ANSWER_LATE, LONG);

    assertThat(wire.transferImpatiently()).isEqualTo(new Received("", End.SILENT));
  }

  @Test
  void executesLateWhatItHasAcceptedInTime() throws InterruptedException {
    strikeOnce(FaultKind.EXECUTE_LATE, Duration.ofSeconds(9));

    CompletableFuture<Received> answer = wire.transferAsync();
    awaitHeld();
    sandbox.clock().advance(Duration.ofSeconds(8));
    assertThat(sandbox.ledger().transfers()).isEmpty();

    // Its window has passed by now, but that was checked when it was accepted.
    sandbox.clock().advance(Duration.ofSeconds(1));
    assertThat(sandbox.ledger().transfers()).singleElement().satisfies(transfer -> assertThat(
            transfer.time())
        .isEqualTo(StoppedClock.NOON.instant().plusSeconds(9)));
    assertThat(answer.join().status()).isEqualTo(200);
  }

  @Test
  void executesLateEvenIfTheClientHasHungUp() throws InterruptedException {
    strikeOnce(FaultKind.EXECUTE_LATE, Duration.ofSeconds(9));

    assertThat(wire.transferImpatiently().end()).isEqualTo(End.SILENT);
    awaitHeld();
    sandbox.clock().advance(LONG);

    assertThat(sandbox.ledger().transfers()).hasSize(1);
  }

  @Test
  void doesNotHoldUpWhatItRefusesToExecute() {
    strikeOnce(FaultKind.EXECUTE_LATE, Duration.ofSeconds(9));

    assertThat(wire.transferUnsigned().status()).isEqualTo(400);
  }

  @Test
  void deliversLateWhatIsStillInItsWindow() throws InterruptedException {
    strikeOnce(FaultKind.DELIVER_LATE, Duration.ofSeconds(5));

    CompletableFuture<Received> answer = wire.transferAsync();
    awaitHeld();
    assertThat(sandbox.ledger().transfers()).isEmpty();
    sandbox.clock().advance(Duration.ofSeconds(5));

    assertThat(sandbox.ledger().transfers()).hasSize(1);
    assertThat(answer.join().status()).isEqualTo(200);
  }

  @Test
  void refusesWhatIsDeliveredAfterItsWindow() throws InterruptedException {
    strikeOnce(FaultKind.DELIVER_LATE, Duration.ofMillis(5001));

    CompletableFuture<Received> answer = wire.transferAsync();
    awaitHeld();
    sandbox.clock().advance(Duration.ofSeconds(6));

    assertThat(answer.join().status()).isEqualTo(400);
    assertThat(answer.join().body()).startsWith("{\"code\":-1021,");
    assertThat(sandbox.ledger().transfers()).isEmpty();
  }

  @Test
  void oneStepOfTheClockDoesWhatIsDueInItsOrder() throws InterruptedException {
    sandbox
        .faults()
        .add(FaultRule.of(Fault.of(FaultKind.EXECUTE_LATE).time(Duration.ofSeconds(9)))
            .times(1));
    sandbox
        .faults()
        .add(FaultRule.of(Fault.of(FaultKind.EXECUTE_LATE).time(Duration.ofSeconds(4)))
            .times(1));
    CompletableFuture<Received> first = wire.transferAsync("nine");
    assertThat(sandbox.faults().awaitHeld(1, LONG)).isTrue();
    CompletableFuture<Received> second = wire.transferAsync("four");
    assertThat(sandbox.faults().awaitHeld(2, LONG)).isTrue();

    sandbox.clock().advance(Duration.ofHours(1));

    assertThat(sandbox.ledger().transfers()).extracting("clientId").containsExactly("four", "nine");
    assertThat(first.join().status() + second.join().status()).isEqualTo(400);
  }

  @Test
  void dripsTheBodyOverTheTime() throws Exception {
    sandbox.faults().add(FaultRule.of(Fault.of(FaultKind.DRIP_ANSWER).time(LONG)));
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), sandbox.baseUrl().getPort())) {
      InputStream in = socket.getInputStream();
      socket
          .getOutputStream()
          .write("GET /api/v3/time HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      awaitHeld();
      String body = "{\"serverTime\":1767268800000}";
      assertThat(readHead(in)).contains("Content-Length: " + body.length());
      for (int i = 0; i < body.length(); i++) {
        awaitHeld();
        assertThat(in.available()).isZero();
        sandbox.clock().advance(LONG.dividedBy(body.length()).plusNanos(1));
        assertThat(in.read()).isEqualTo(body.charAt(i));
      }
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  private static String readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    return head.toString();
  }

  @Test
  void jumpsForwardSoFarThatAGoodTimestampIsTooOld() {
    strikeOnce(FaultKind.JUMP_CLOCK, Duration.ofSeconds(7));

    Received received = wire.transfer();

    assertThat(received.status()).isEqualTo(400);
    assertThat(received.body()).startsWith("{\"code\":-1021,");
    assertThat(sandbox.clock().instant()).isEqualTo(StoppedClock.NOON.instant().plusSeconds(7));
    assertThat(sandbox.ledger().transfers()).isEmpty();
    assertThat(wire.transfer().status()).isEqualTo(200);
  }

  @Test
  void jumpsBackSoFarThatAGoodTimestampIsAhead() {
    strikeOnce(FaultKind.JUMP_CLOCK, Duration.ofSeconds(-2));

    assertThat(wire.transfer().body()).contains("-1021", "ahead");
    assertThat(wire.transfer().status()).isEqualTo(200);
  }

  @Test
  void onARunningClockTimePassesByItself() {
    try (Sandbox running = Sandbox.builder()
        .clock(Clock.systemUTC())
        .faults(FaultRule.of(Fault.of(FaultKind.ANSWER_LATE).time(Duration.ofMillis(50))))
        .start()) {
      assertThat(new Wire(running).transfer().status()).isEqualTo(200);
    }
  }

  @Test
  void closingTheSandboxLetsGoOfWhatIsHeldUpWithoutExecutingIt() throws InterruptedException {
    strikeOnce(FaultKind.EXECUTE_LATE, LONG);
    CompletableFuture<Received> answer = wire.transferAsync();
    awaitHeld();

    sandbox.close();

    assertThat(answer.join().text()).isEmpty();
    assertThat(sandbox.faults().held()).isZero();
    assertThat(sandbox.ledger().transfers()).isEmpty();
  }
}
