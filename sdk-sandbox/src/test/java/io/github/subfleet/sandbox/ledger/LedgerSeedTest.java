package io.github.subfleet.sandbox.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Held;
import io.github.subfleet.sandbox.Position;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.sandbox.Wallet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LedgerSeedTest {
  private static List<Object> books(long seed) {
    try (Sandbox sandbox = Sandbox.builder().seed(seed).subAccounts(12).start()) {
      SandboxLedger ledger = sandbox.ledger();
      List<Object> books = new ArrayList<>();
      books.add(ledger.subAccounts());
      books.add(sandbox.masterKey().apiKey() + sandbox.masterKey().secretKey());
      books.add(funds(ledger, ledger.masterEmail()));
      ledger.subAccounts().forEach(account -> books.add(funds(ledger, account.email())));
      return books;
    }
  }

  private static Map<String, Map<String, BigDecimal>> funds(SandboxLedger ledger, String email) {
    Map<String, Map<String, BigDecimal>> funds = new TreeMap<>();
    for (Wallet wallet : List.of(
        Wallet.SPOT,
        Wallet.MARGIN,
        Wallet.USDT_FUTURE,
        Wallet.COIN_FUTURE,
        Wallet.ALPHA,
        Wallet.isolatedMargin("BTCUSDT"))) {
      funds.put(wallet.toString(), ledger.balances(email, wallet));
    }
    return funds;
  }

  @Test
  void oneSeedGivesOneState() {
    assertThat(books(7)).isEqualTo(books(7));
  }

  @Test
  void anotherSeedGivesOtherBalancesAndKeys() {
    List<Object> seven = books(7);
    List<Object> eight = books(8);

    assertThat(eight.get(1)).isNotEqualTo(seven.get(1));
    assertThat(eight.get(2)).isNotEqualTo(seven.get(2));
    assertThat(eight.get(3)).isNotEqualTo(seven.get(3));
  }

  @Test
  void moreSubAccountsLeaveTheFirstOnesAsTheyWere() {
    try (Sandbox few = Sandbox.builder().subAccounts(2).start();
        Sandbox many = Sandbox.builder().subAccounts(20).start()) {
      assertThat(funds(many.ledger(), "desk-2@fund.example"))
          .isEqualTo(funds(few.ledger(), "desk-2@fund.example"));
    }
  }

  @Test
  void aSmallSandboxHasSomethingOfEverything() {
    try (Sandbox sandbox = Sandbox.builder().subAccounts(1).start()) {
      assertThat(funds(sandbox.ledger(), "desk-1@fund.example").values())
          .allSatisfy(balances -> assertThat(balances).isNotEmpty());
    }
  }

  @Test
  void theFirstSubAccountHasPositionsADebtAndMoneyThatIsNotFree() {
    try (Sandbox sandbox = Sandbox.builder().subAccounts(1).start()) {
      SandboxLedger ledger = sandbox.ledger();
      assertThat(ledger.futures().positions("desk-1@fund.example"))
          .extracting(Position::symbol)
          .containsExactly("BTCUSDT", "BTCUSD_PERP", "ETHUSDT");
      assertThat(
              ledger.holds().debt("desk-1@fund.example", Wallet.MARGIN, "BNB").total())
          .isPositive();
      Held held = ledger.holds().held("desk-1@fund.example", Wallet.SPOT, "SOL");
      assertThat(List.of(held.locked(), held.frozen(), held.withdrawing()))
          .allMatch(part -> part.signum() > 0);
    }
  }

  @Test
  void noSubAccountBeginsWithTooLittleMarginForItsPositions() {
    try (Sandbox sandbox = Sandbox.builder().subAccounts(40).start()) {
      SandboxLedger ledger = sandbox.ledger();
      assertThat(ledger.subAccounts())
          .filteredOn(account -> !ledger.futures().positions(account.email()).isEmpty())
          .hasSizeGreaterThan(10)
          .allMatch(account -> ledger
                  .holds()
                  .available(account.email(), Wallet.USDT_FUTURE, "USDT")
                  .signum()
              > 0);
    }
  }

  @Test
  void hasSubAccountsOfEachKind() {
    try (Sandbox sandbox = Sandbox.builder().subAccounts(10).start()) {
      assertThat(sandbox.ledger().subAccounts())
          .anyMatch(SubAccount::frozen)
          .anyMatch(SubAccount::marginEnabled)
          .anyMatch(account -> !account.futuresEnabled());
    }
  }
}
