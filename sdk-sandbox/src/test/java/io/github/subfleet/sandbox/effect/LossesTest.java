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
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LossesTest {
  @RegisterExtension
  final SandboxExtension extension = SandboxExtension.with(s -> s.clock(StoppedClock.NOON));

  private Sandbox sandbox;
  private Wire wire;

  @BeforeEach
  void connect(Sandbox running) {
    sandbox = running;
    wire = new Wire(running);
  }

  private void strikeOnce(FaultKind kind) {
    sandbox.faults().add(FaultRule.of(kind).times(1));
  }

  @Test
  void refusesConnectionsUntilTheTimeIsOver() {
    strikeOnce(FaultKind.REFUSE_CONNECTIONS);

    assertThat(wire.transfer().text()).isEmpty();
    assertThat(wire.transfer().end()).isEqualTo(End.REFUSED);
    sandbox.clock().advance(Duration.ofSeconds(4));
    assertThat(wire.transfer().end()).isEqualTo(End.REFUSED);
    assertThat(sandbox.ledger().transfers()).isEmpty();

    sandbox.clock().advance(Duration.ofSeconds(1));
    assertThat(wire.transfer().status()).isEqualTo(200);
  }

  @Test
  void hangsUpOnEverybodyWhenItRefusesConnections() throws IOException {
    try (Socket idle =
        new Socket(InetAddress.getLoopbackAddress(), sandbox.baseUrl().getPort())) {
      // Answered, so that the server has let this connection in before it hangs up.
      idle.getOutputStream()
          .write(
              "GET /api/v3/time HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(idle.getInputStream().read()).isEqualTo('H');
      strikeOnce(FaultKind.REFUSE_CONNECTIONS);

      wire.transfer();

      idle.setSoTimeout(20_000);
      assertThat(idle.getInputStream().readAllBytes()).isNotEmpty();
    }
  }

  @Test
  void opensOnlyWhenTheLongestOfSeveralTimesIsOver() {
    Fault fault = Fault.of(FaultKind.REFUSE_CONNECTIONS);
    sandbox.faults().add(FaultRule.of(fault).times(1));
    wire.transfer();
    sandbox.clock().advance(Duration.ofSeconds(5));
    sandbox.faults().clear();
    sandbox.faults().add(FaultRule.of(fault.time(Duration.ofMinutes(1))).times(1));
    wire.transfer();
    sandbox.clock().advance(Duration.ofSeconds(59));

    assertThat(wire.transfer().end()).isEqualTo(End.REFUSED);
    sandbox.clock().advance(Duration.ofSeconds(1));
    assertThat(wire.transfer().status()).isEqualTo(200);
  }

  @Test
  void resetsAConnectionBeforeItReadsAnything() {
    strikeOnce(FaultKind.RESET_CONNECTION);

    assertThat(wire.transfer()).isEqualTo(new Received("", End.RESET));
    assertThat(sandbox.ledger().transfers()).isEmpty();
    assertThat(sandbox.requests()).isEmpty();
    assertThat(wire.transfer().status()).isEqualTo(200);
  }

  @Test
  void dropsARequestUnread() {
    strikeOnce(FaultKind.DROP_BEFORE_READING);

    assertThat(wire.transfer()).isEqualTo(new Received("", End.CLOSED));
    assertThat(sandbox.ledger().transfers()).isEmpty();
    assertThat(wire.transfer().status()).isEqualTo(200);
  }

  @Test
  void dropsTheAnswerToARequestThatItHasExecuted() {
    strikeOnce(FaultKind.DROP_AFTER_EXECUTING);

    assertThat(wire.transfer()).isEqualTo(new Received("", End.CLOSED));
    assertThat(sandbox.ledger().transfers()).hasSize(1);
  }

  @Test
  void cutsTheBodyOfARequestThatItHasExecuted() {
    String whole = wire.transfer("t-0").body();
    strikeOnce(FaultKind.CUT_BODY);

    Received received = wire.transfer();

    assertThat(received.status()).isEqualTo(200);
    assertThat(received.head()).contains("Content-Length: " + whole.length());
    assertThat(received.body()).hasSize(whole.length() / 2).startsWith("{\"tranId\":");
    assertThat(received.end()).isEqualTo(End.CLOSED);
    assertThat(sandbox.ledger().transfers()).hasSize(2);
  }
}
