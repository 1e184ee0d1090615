package io.github.subfleet.sandbox.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Fault;
import io.github.subfleet.sandbox.FaultKind;
import io.github.subfleet.sandbox.FaultRule;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.client.Wire;
import io.github.subfleet.sandbox.client.Wire.Received;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorsTest {
  @RegisterExtension
  final SandboxExtension extension = SandboxExtension.with(s -> s.clock(StoppedClock.NOON));

  private Sandbox sandbox;
  private Wire wire;

  @BeforeEach
  void connect(Sandbox running) {
    sandbox = running;
    wire = new Wire(running);
  }

  @ParameterizedTest
  @CsvSource({
    "SERVER_ERROR, 500, '{\"code\":-1000,', 0",
    "SERVER_ERROR_AFTER_EXECUTING, 500, '{\"code\":-1000,', 1",
    "UNEXPECTED_RESPONSE, 500, '{\"code\":-1006,', 0",
    "UNEXPECTED_RESPONSE_AFTER_EXECUTING, 500, '{\"code\":-1006,', 1",
    "BACKEND_TIMEOUT, 500, '{\"code\":-1007,', 0",
    "BACKEND_TIMEOUT_AFTER_EXECUTING, 500, '{\"code\":-1007,', 1",
    "RATE_LIMIT, 429, '{\"code\":-1003,', 0",
    "BAN, 418, '{\"code\":-1003,', 0",
    "FIREWALL, 403, '<html>', 0",
    "RESTRICTED_LOCATION, 451, '{\"code\":0,', 0",
  })
  void answersAnErrorAndExecutesOrNot(FaultKind kind, int status, String start, int executed) {
    sandbox.faults().add(FaultRule.of(kind).times(1));

    Received received = wire.transfer();

    assertThat(received.status()).isEqualTo(status);
    assertThat(received.body()).startsWith(start);
    assertThat(sandbox.ledger().transfers()).hasSize(executed);
    assertThat(wire.transfer("t-2").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {
        "SERVER_ERROR_AFTER_EXECUTING",
        "UNEXPECTED_RESPONSE_AFTER_EXECUTING",
        "BACKEND_TIMEOUT_AFTER_EXECUTING"
      })
  void answersWhatItRefusesAsEver(FaultKind kind) {
    sandbox.ledger().setBalance("treasury@fund.example", Wallet.SPOT, "USDT", BigDecimal.ZERO);
    sandbox.faults().add(FaultRule.of(kind));

    assertThat(wire.transfer().body()).startsWith("{\"code\":-5002,");
  }

  @Test
  void aGatewaysErrorIsAPage() {
    sandbox.faults().add(FaultRule.of(Fault.of(FaultKind.SERVER_ERROR).status(503)));

    Received received = wire.transfer();

    assertThat(received.status()).isEqualTo(503);
    assertThat(received.head()).contains("Content-Type: text/html");
    assertThat(received.body()).startsWith("<html>");
  }

  @Test
  void aRateLimitSaysHowLongToWaitInWholeSeconds() {
    Fault fault = Fault.of(FaultKind.RATE_LIMIT).time(Duration.ofMillis(1500));
    sandbox.faults().add(FaultRule.of(fault));

    assertThat(wire.transfer().head()).contains("Retry-After: 2\r\n");
  }

  @Test
  void aBanSaysWhenItEnds() {
    sandbox.faults().add(FaultRule.of(FaultKind.BAN));

    Received received = wire.transfer();

    long end = StoppedClock.NOON.instant().plusSeconds(120).toEpochMilli();
    assertThat(received.head()).contains("Retry-After: 120\r\n");
    assertThat(received.body()).contains("banned until " + end);
  }
}
