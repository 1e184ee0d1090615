package io.github.subfleet.sandbox.operation.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.TransferKind;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransferToMasterTest {
  private static final String PATH = "/sapi/v1/sub-account/transfer/subToMaster";
  private static final String DESK_1 = "desk-1@fund.example";

  @RegisterExtension
  final SandboxExtension extension = new SandboxExtension();

  private SandboxLedger ledger;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    ledger = running.ledger();
    client = new Client(running, running.subAccountKey(DESK_1));
    ledger.setBalance(DESK_1, Wallet.SPOT, "BTC", BigDecimal.TEN);
    ledger.setBalance(ledger.masterEmail(), Wallet.SPOT, "BTC", BigDecimal.TEN);
  }

  @Test
  void movesMoneyToTheMastersSpotWallet() {
    Answer answer = client.post(PATH, "asset=BTC&amount=1.5");

    Transfer transfer = ledger.transfers().get(0);
    assertThat(answer.at("txnId")).isEqualTo(String.valueOf(transfer.id()));
    assertThat(transfer.kind()).isEqualTo(TransferKind.TO_MASTER);
    assertThat(transfer.fromEmail()).isEqualTo(DESK_1);
    assertThat(ledger.balance(DESK_1, Wallet.SPOT, "BTC")).isEqualByComparingTo("8.5");
    assertThat(ledger.balance(ledger.masterEmail(), Wallet.SPOT, "BTC"))
        .isEqualByComparingTo("11.5");
  }

  @Test
  void refusesMoreThanTheSpotWalletHolds() {
    assertThat(client.post(PATH, "asset=BTC&amount=10.1").refusal())
        .isEqualTo("400 -5002 The balance is not enough.");
    assertThat(ledger.balance(DESK_1, Wallet.SPOT, "BTC")).isEqualByComparingTo("10");
    assertThat(ledger.transfers()).isEmpty();
  }

  @Test
  void refusesAnUnknownAsset() {
    assertThat(client.post(PATH, "asset=NOPE&amount=1").refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'asset' is not valid.");
  }

  @Test
  void refusesTheMastersKey() {
    assertThat(new Client(extension.sandbox()).post(PATH, "asset=BTC&amount=1").refusal())
        .startsWith("401 -2015");
  }
}
