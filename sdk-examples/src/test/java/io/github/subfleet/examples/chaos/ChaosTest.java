package io.github.subfleet.examples.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.FaultKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChaosTest {
  private static ChaosRun run(int transfers, long seed) {
    return new ChaosRun(new ChaosSettings(transfers, 50, 16, 0.3, seed));
  }

  @Test
  void everyTransferIsExecutedOnceOrNotAtAllAndTheBooksAgree() throws InterruptedException {
    ChaosResult result = run(200, 7).careful();

    assertSettled(result);
    assertThat(result.executed()).isGreaterThan(100);
    assertThat(result.notExecuted()).isPositive();
    assertThat(result.share()).isBetween(0.2, 0.4);
  }

  @Test
  void tryingAgainDoublesAndLosesTransfersUnderTheSameFaults() throws InterruptedException {
    ChaosResult result = run(200, 7).naive();

    assertThat(result.doubled()).isPositive();
    assertThat(result.lost()).isPositive();
    assertThat(result.overpaid()).isPositive();
    assertThat(result.wrongAccounts()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  @EnabledIfSystemProperty(named = "subfleet.long", matches = "true")
  void twoThousandTransfersAreExecutedOnceOrNotAtAll(long seed) throws InterruptedException {
    ChaosResult result = run(2000, seed).careful();

    assertSettled(result);
    assertThat(result.share()).isBetween(0.27, 0.33);
    assertThat(result.faults()).containsOnlyKeys(FaultKind.values());
  }

  private static void assertSettled(ChaosResult result) {
    assertThat(result.executed() + result.notExecuted())
        .as("%s", result.verdicts())
        .isEqualTo(result.intents());
    assertThat(result.doubled()).isZero();
    assertThat(result.lost()).isZero();
    assertThat(result.imagined()).isZero();
    assertThat(result.undecided()).isZero();
    assertThat(result.wrongAccounts()).isZero();
  }
}
