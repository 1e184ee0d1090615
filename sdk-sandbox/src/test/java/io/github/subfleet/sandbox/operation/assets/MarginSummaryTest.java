package io.github.subfleet.sandbox.operation.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Debt;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarginSummaryTest {
  private static final String PATH = "/sapi/v1/sub-account/margin/accountSummary";

  @RegisterExtension
  final SandboxExtension extension = SandboxExtension.with(s -> s.subAccounts(12));

  private SandboxLedger ledger;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    ledger = running.ledger();
    client = new Client(running);
    ledger
        .holds()
        .setDebt(
            "desk-4@fund.example",
            Wallet.MARGIN,
            "USDT",
            new Debt(new BigDecimal("123.4567"), new BigDecimal("0.00008901")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"totalAssetOfBtc", "totalLiabilityOfBtc", "totalNetAssetOfBtc"})
  void theTotalsAreTheSumsOfTheEntries(String total) {
    Answer summary = client.get(PATH, "");

    BigDecimal sum = summary.column("subAccountList", total).stream()
        .map(text -> new BigDecimal((String) text))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isPositive();
    assertThat(summary.at(total)).isEqualTo(sum.toPlainString());
  }

  @Test
  void hasAnEntryForEachSubAccountWithAMarginAccount() {
    assertThat(client.get(PATH, "").column("subAccountList", "email"))
        .containsExactlyElementsOf(ledger.subAccounts().stream()
            .filter(SubAccount::marginEnabled)
            .map(SubAccount::email)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"totalAssetOfBtc", "totalLiabilityOfBtc", "totalNetAssetOfBtc"})
  void anEntrySaysTheSameAsTheAccount(String total) {
    Answer account =
        client.get("/sapi/v1/sub-account/margin/account", "email=desk-4%40fund.example");

    assertThat(client.get(PATH, "").at("subAccountList", 1, total)).isEqualTo(account.at(total));
  }
}
