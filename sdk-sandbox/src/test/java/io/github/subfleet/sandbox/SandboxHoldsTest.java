package io.github.subfleet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SandboxHoldsTest {
  private static final String DESK_2 = "desk-2@fund.example";

  @RegisterExtension
  final SandboxExtension extension = new SandboxExtension();

  private SandboxLedger ledger;
  private SandboxHolds holds;

  @BeforeEach
  void read(Sandbox running) {
    ledger = running.ledger();
    holds = ledger.holds();
    ledger.setBalance(DESK_2, Wallet.SPOT, "BNB", BigDecimal.TEN);
  }

  private static Held locked(int amount) {
    return Held.locked(BigDecimal.valueOf(amount));
  }

  @Test
  void whatIsHeldIsNotAvailable() {
    holds.setHeld(
        DESK_2, Wallet.SPOT, "BNB", new Held(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE));

    assertThat(holds.available(DESK_2, Wallet.SPOT, "BNB")).isEqualByComparingTo("7");
    assertThat(ledger.balance(DESK_2, Wallet.SPOT, "BNB")).isEqualByComparingTo("10");
  }

  @Test
  void noMoreIsHeldThanThereIs() {
    assertThatThrownBy(() -> holds.setHeld(DESK_2, Wallet.SPOT, "BNB", locked(11)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("held must be at most 10, the balance, but was 11");
  }

  @Test
  void aBalanceIsNotSetBelowWhatIsHeldOfIt() {
    holds.setHeld(DESK_2, Wallet.SPOT, "BNB", locked(4));

    assertThatThrownBy(() -> ledger.setBalance(DESK_2, Wallet.SPOT, "BNB", BigDecimal.valueOf(3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amount must be 4, which is held of it, or more, but was 3");
  }

  @Test
  void onlyMarginWalletsOwe() {
    Debt debt = new Debt(BigDecimal.ONE, BigDecimal.ZERO);

    assertThatThrownBy(() -> holds.setDebt(DESK_2, Wallet.SPOT, "BNB", debt))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("but was SPOT");
  }

  @Test
  void anIsolatedWalletOwesByItself() {
    Wallet isolated = Wallet.isolatedMargin("BTCUSDT");
    ledger.setBalance(DESK_2, isolated, "USDT", BigDecimal.valueOf(100));

    holds.setDebt(DESK_2, isolated, "USDT", new Debt(BigDecimal.valueOf(30), BigDecimal.ONE));

    assertThat(holds.available(DESK_2, isolated, "USDT")).isEqualByComparingTo("38");
    assertThat(holds.debt(DESK_2, isolated, "USDT").total()).isEqualByComparingTo("31");
    assertThat(holds.debt(DESK_2, Wallet.MARGIN, "USDT")).isEqualTo(Debt.NONE);
  }

  @Test
  void nothingHeldOrOwedIsBelowZero() {
    assertThatThrownBy(() -> locked(-1)).hasMessageContaining("0 or more");
    assertThatThrownBy(() -> new Debt(BigDecimal.ZERO, BigDecimal.valueOf(-1)))
        .hasMessageContaining("0 or more");
  }

  @Test
  void knowsTheInvestorAsTheBalancesDo() {
    ledger.setBalance("investor@capital.example", Wallet.SPOT, "BNB", BigDecimal.TEN);

    assertThat(holds.available("investor@capital.example", Wallet.SPOT, "BNB"))
        .isEqualByComparingTo("10");
  }

  @Test
  void refusesAnUnknownAddress() {
    assertThatThrownBy(() -> holds.held("nobody", Wallet.SPOT, "BNB"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no account nobody");
  }
}
