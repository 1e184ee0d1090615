package io.github.subfleet.sandbox.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.refusal.Refusal;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BalancesTest {
  private static final Holder PAYER = new Holder("a", Wallet.SPOT);
  private static final Holder RECEIVER = new Holder("b", Wallet.SPOT);

  private final Balances balances = new Balances();

  @Test
  void aWalletThatNeverHeldAnAssetHoldsNone() {
    assertThat(balances.of(PAYER, "BTC")).isZero();
  }

  @Test
  void aMoveKeepsTheTotal() {
    balances.set(PAYER, "BTC", new BigDecimal("1.00000001"));

    balances.move(PAYER, RECEIVER, "BTC", new BigDecimal("1"));

    assertThat(balances.of(PAYER, "BTC")).isEqualByComparingTo("0.00000001");
    assertThat(balances.total("BTC")).isEqualByComparingTo("1.00000001");
  }

  @Test
  void aMoveOfTooMuchChangesNothing() {
    balances.set(PAYER, "BTC", BigDecimal.ONE);

    assertThatThrownBy(() -> balances.move(PAYER, RECEIVER, "BTC", new BigDecimal("1.1")))
        .isInstanceOf(Refusal.class);
    assertThat(balances.of(PAYER, "BTC")).isEqualByComparingTo("1");
    assertThat(balances.of(RECEIVER, "BTC")).isZero();
  }

  @Test
  void refusesABalanceBelowZero() {
    assertThatThrownBy(() -> balances.set(PAYER, "BTC", new BigDecimal("-0.1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a balance must be 0 or more, but was -0.1");
  }
}
