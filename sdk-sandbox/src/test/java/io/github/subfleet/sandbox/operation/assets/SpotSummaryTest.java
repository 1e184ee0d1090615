package io.github.subfleet.sandbox.operation.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SpotSummaryTest {
  private static final String SUMMARY = "/sapi/v1/sub-account/spotSummary";

  @RegisterExtension
  final SandboxExtension extension =
      SandboxExtension.with(s -> s.clock(StoppedClock.NOON).subAccounts(25));

  private SandboxLedger ledger;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    ledger = running.ledger();
    client = new Client(running);
  }

  private String valued(String email) {
    return ledger.balances(email, Wallet.SPOT).entrySet().stream()
        .map(balance -> balance.getValue().multiply(ledger.prices().get(balance.getKey())))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(8, RoundingMode.DOWN)
        .toPlainString();
  }

  @Test
  void valuesTheMastersSpotWallet() {
    assertThat(client.get(SUMMARY, "").at("masterAccountTotalAsset"))
        .isEqualTo(valued(ledger.masterEmail()));
  }

  @Test
  void valuesEachSubAccountsSpotWallet() {
    assertThat(client.get(SUMMARY, "size=20").column("spotSubUserAssetBtcVoList", "totalAsset"))
        .containsExactlyElementsOf(ledger.subAccounts().stream()
            .limit(20)
            .map(SubAccount::email)
            .map(this::valued)
            .toList());
  }

  @Test
  void writesEightDecimalsEvenForNothing() {
    // One in five has an empty spot wallet.
    assertThat(client.get(SUMMARY, "").at("spotSubUserAssetBtcVoList", 4, "totalAsset"))
        .isEqualTo("0.00000000");
  }

  @Test
  void followsTheLedger() {
    ledger.setBalance("desk-5@fund.example", Wallet.SPOT, "USDT", new BigDecimal("1000000000"));

    assertThat(client.get(SUMMARY, "").at("spotSubUserAssetBtcVoList", 4, "totalAsset"))
        .isEqualTo("10000.00000000");
  }

  @Test
  void followsThePrices() {
    ledger.setBalance("desk-5@fund.example", Wallet.SPOT, "USDT", new BigDecimal("3"));
    ledger.setPrice("USDT", new BigDecimal("0.000000019"));

    assertThat(client.get(SUMMARY, "").at("spotSubUserAssetBtcVoList", 4, "totalAsset"))
        .isEqualTo("0.00000005");
  }

  @Test
  void leavesOtherWalletsOut() {
    String before = client.get(SUMMARY, "").body();

    ledger.setBalance("desk-1@fund.example", Wallet.MARGIN, "BTC", new BigDecimal("77"));

    assertThat(client.get(SUMMARY, "").body()).isEqualTo(before);
  }

  @Test
  void givesTenSubAccountsUnlessAskedForMore() {
    assertThat(client.get(SUMMARY, "").column("spotSubUserAssetBtcVoList", "email"))
        .hasSize(10);
  }

  @Test
  void countsTheSubAccountsOfAllPages() {
    Answer last = client.get(SUMMARY, "page=2&size=20");

    assertThat(last.at("totalCount")).isEqualTo(BigDecimal.valueOf(25));
    assertThat(last.column("spotSubUserAssetBtcVoList", "email")).hasSize(5);
  }

  @Test
  void givesOneSubAccountIfAskedForIt() {
    Answer answer = client.get(SUMMARY, "email=desk-25%40fund.example");

    assertThat(answer.at("totalCount")).isEqualTo(BigDecimal.ONE);
    assertThat(answer.at("spotSubUserAssetBtcVoList", 0, "email"))
        .isEqualTo("desk-25@fund.example");
  }
}
