package io.github.subfleet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.client.Wire;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SandboxFaultsTest {
  private static final FaultRule BAN = FaultRule.of(FaultKind.BAN);
  private static final FaultRule FIREWALL = FaultRule.of(FaultKind.FIREWALL);

  @RegisterExtension
  final SandboxExtension extension = SandboxExtension.with(s -> s.clock(StoppedClock.NOON));

  private Sandbox sandbox;
  private Wire wire;

  @BeforeEach
  void connect(Sandbox running) {
    sandbox = running;
    wire = new Wire(running);
  }

  private List<Integer> statuses(int count) {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      statuses.add(wire.time().status());
    }
    return statuses;
  }

  @Test
  void letsSoManyPassAndStrikesSoOften() {
    sandbox.faults().add(BAN.skip(2).times(3));

    assertThat(statuses(7)).containsExactly(200, 200, 418, 418, 418, 200, 200);
  }

  @Test
  void strikesTheOperationsOfItsRuleOnly() {
    sandbox.faults().add(BAN.on("universalTransfer", "spotSummary"));

    assertThat(wire.time().status()).isEqualTo(200);
    assertThat(wire.history().status()).isEqualTo(200);
    assertThat(wire.transfer().status()).isEqualTo(418);
  }

  @Test
  void otherOperationsDoNotCountAsLetPass() {
    sandbox.faults().add(BAN.on("universalTransfer").skip(1));

    wire.time();
    assertThat(wire.transfer("a").status()).isEqualTo(200);
    assertThat(wire.transfer("b").status()).isEqualTo(418);
  }

  @Test
  void theFirstRuleThatStrikesIsTheOnlyOne() {
    sandbox.faults().add(BAN.times(1), FIREWALL);

    assertThat(statuses(3)).containsExactly(418, 403, 403);
  }

  @Test
  void theSameSeedStrikesTheSameRequests() {
    sandbox.faults().add(BAN.probability(0.5).seed(42));
    List<Integer> first = statuses(40);
    sandbox.faults().clear();
    sandbox.faults().add(BAN.probability(0.5).seed(42));

    assertThat(statuses(40)).isEqualTo(first).contains(200, 418);
  }

  @Test
  void anotherSeedStrikesOthers() {
    sandbox.faults().add(BAN.probability(0.5).seed(42));
    List<Integer> first = statuses(40);
    sandbox.faults().clear();
    sandbox.faults().add(BAN.probability(0.5).seed(43));

    assertThat(statuses(40)).isNotEqualTo(first);
  }

  @Test
  void withNoChanceAtAllItNeverStrikes() {
    sandbox.faults().add(BAN.probability(0));

    assertThat(statuses(5)).containsOnly(200);
  }

  @Test
  void aMixStrikesItsShare() {
    sandbox
        .faults()
        .add(FaultRule.mix(0.3, 1, List.of(Fault.of(FaultKind.BAN), Fault.of(FaultKind.FIREWALL))));

    List<Integer> statuses = statuses(600);

    assertThat(statuses.stream().filter(status -> status == 418).count()).isBetween(60L, 120L);
    assertThat(statuses.stream().filter(status -> status == 403).count()).isBetween(60L, 120L);
  }

  @Test
  void refusesARuleForAnOperationThatDoesNotExist() {
    assertThatThrownBy(() -> sandbox.faults().add(FIREWALL, BAN.on("universalTransfers")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("operations must be some of \\[.*universalTransfer,.*], but had"
            + " universalTransfers");
    assertThat(sandbox.faults().rules()).isEmpty();
  }

  @Test
  void theLogShowsWhatStruckWhom() {
    sandbox.faults().add(BAN.skip(1).times(1), FaultRule.of(FaultKind.DROP_AFTER_EXECUTING));
    wire.time();
    wire.time();
    wire.time();

    assertThat(sandbox.requests())
        .extracting(SandboxRequest::status, SandboxRequest::fault)
        .containsExactly(
            tuple(0, Fault.of(FaultKind.DROP_AFTER_EXECUTING)),
            tuple(418, Fault.of(FaultKind.BAN)),
            tuple(0, Fault.of(FaultKind.DROP_AFTER_EXECUTING)));
    assertThat(sandbox.requests().get(1)).hasToString("GET /api/v3/time -> 418 (ban)");
  }

  @Test
  void countsWhatHasStruck() {
    sandbox.faults().add(BAN.times(2), FaultRule.of(FaultKind.RESET_CONNECTION).skip(3));
    statuses(3);
    wire.time();

    assertThat(sandbox.faults().struck())
        .isEqualTo(Map.of(FaultKind.BAN, 2, FaultKind.RESET_CONNECTION, 1));
  }

  @Test
  void goesBackToTheRulesThatItWasStartedWith() {
    try (Sandbox other = Sandbox.builder().faults(BAN.times(1)).start()) {
      Wire line = new Wire(other);
      assertThat(line.time().status()).isEqualTo(418);
      assertThat(line.time().status()).isEqualTo(200);
      other.faults().add(FIREWALL);

      other.faults().reset();

      assertThat(other.faults().rules()).containsExactly(BAN.times(1));
      assertThat(line.time().status()).isEqualTo(418);
    }
  }

  @Test
  void refusesToStartWithARuleForAnOperationThatDoesNotExist() {
    SandboxBuilder builder = Sandbox.builder().faults(BAN.on("nothing"));

    assertThatThrownBy(builder::start)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("but had nothing");
  }
}
