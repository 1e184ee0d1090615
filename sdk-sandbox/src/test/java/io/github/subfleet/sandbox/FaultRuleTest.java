package io.github.subfleet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultRuleTest {
  private static final FaultRule RULE = FaultRule.of(FaultKind.BAN);

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
  void refusesAChanceThatIsNone(double chance) {
    assertThatThrownBy(() -> RULE.probability(chance))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probability must be between 0 and 1, but was " + chance);
  }

  @Test
  void refusesNumbersBelowZero() {
    assertThatThrownBy(() -> RULE.skip(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("skip must be 0 or more, but was -1");
    assertThatThrownBy(() -> RULE.times(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("times must be 0 or more, but was -1");
  }

  @Test
  void refusesToKeepConnectionsToOperations() {
    assertThatThrownBy(() -> FaultRule.of(FaultKind.RESET_CONNECTION).on("list"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("operations must not be set for reset-connection, which strikes before anything"
            + " is read, but was [list]");
  }

  @Test
  void aMixGivesEachFaultTheSameShare() {
    List<FaultRule> mix = FaultRule.mix(0.3, 7, Fault.all());

    double each = 0.3 / (mix.size() - 1);
    double left = 1;
    for (FaultRule rule : mix) {
      boolean atConnections = rule.fault().kind() == FaultKind.RESET_CONNECTION;
      double share = atConnections ? rule.probability() : left * rule.probability();
      assertThat(share).isBetween(each - 1e-9, each + 1e-9);
      left -= atConnections ? 0 : share;
    }
    assertThat(left).isBetween(0.7 - 1e-9, 0.7 + 1e-9);
    assertThat(mix).extracting(FaultRule::seed).doesNotHaveDuplicates().startsWith(7L);
  }

  @Test
  void aMixMayStrikeEverything() {
    assertThat(FaultRule.mix(1, 0, List.of(Fault.of(FaultKind.BAN), Fault.of(FaultKind.FIREWALL))))
        .extracting(FaultRule::probability)
        .containsExactly(0.5, 1.0);
  }
}
