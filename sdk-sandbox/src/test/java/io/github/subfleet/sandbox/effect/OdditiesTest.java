package io.github.subfleet.sandbox.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.sandbox.FaultKind;
import io.github.subfleet.sandbox.FaultRule;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.client.Wire;
import io.github.subfleet.sandbox.client.Wire.Received;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OdditiesTest {
  @RegisterExtension
  final SandboxExtension extension = SandboxExtension.with(s -> s.clock(StoppedClock.NOON));

  private Sandbox sandbox;
  private Wire wire;

  @BeforeEach
  void connect(Sandbox running) {
    sandbox = running;
    wire = new Wire(running);
  }

  private static Answer json(Received received) {
    return new Answer(received.status(), Map.of(), received.body());
  }

  @Test
  void answersGarbageToWhatItHasExecuted() {
    sandbox.faults().add(FaultRule.of(FaultKind.GARBAGE_JSON));

    Received received = wire.transfer();

    assertThat(received.status()).isEqualTo(200);
    assertThatThrownBy(() -> json(received).json()).isInstanceOf(Exception.class);
    assertThat(sandbox.ledger().transfers()).hasSize(1);
  }

  @Test
  void addsFieldsThatNobodyKnowsToEveryObject() {
    wire.transfer();
    sandbox.faults().add(FaultRule.of(FaultKind.UNKNOWN_FIELDS));

    Answer answer = json(wire.history());

    assertThat((Map<?, ?>) answer.json())
        .extracting(Map::keySet)
        .asString()
        .isEqualTo("[aaaNew, result, totalCount, zzzNew, zzzNull]");
    assertThat(((Map<?, ?>) answer.at("result", 0)).keySet())
        .asString()
        .startsWith("[aaaNew, tranId, ")
        .endsWith(", zzzNew, zzzNull]");
    assertThat(answer.at("result", 0, "amount")).isEqualTo("1");
  }

  @Test
  void replacesTheValuesOfEnumerationsAndNothingElse() {
    wire.transfer();
    Map<?, ?> usual = (Map<?, ?>) json(wire.history()).at("result", 0);
    sandbox.faults().add(FaultRule.of(FaultKind.UNKNOWN_VALUES));

    Map<?, ?> strange = (Map<?, ?>) json(wire.history()).at("result", 0);

    assertThat(strange.keySet()).isEqualTo(usual.keySet());
    assertThat(strange.keySet())
        .filteredOn(name -> !strange.get(name).equals(usual.get(name)))
        .asString()
        .isEqualTo("[fromAccountType, toAccountType, status]");
    assertThat(strange.get("status")).isEqualTo("SOMETHING_NEW");
  }

  @Test
  void deliversARequestTwiceAndHandsTheSecondAnswerBack() {
    sandbox.faults().add(FaultRule.of(FaultKind.DELIVER_TWICE));

    assertThat(wire.transfer().body()).contains("-9000", "used before");
    assertThat(sandbox.ledger().transfers()).hasSize(1);
  }

  @Test
  void deliveringTwiceExecutesTwiceWithoutAnId() {
    sandbox.faults().add(FaultRule.of(FaultKind.DELIVER_TWICE));

    assertThat(wire.transferWithoutId().status()).isEqualTo(200);
    assertThat(sandbox.ledger().transfers()).hasSize(2);
  }
}
