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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferToSubAccountTest {
  private static final String PATH = "/sapi/v1/sub-account/transfer/subToSub";
  private static final String DESK_1 = "desk-1@fund.example";
  private static final String DESK_2 = "desk-2@fund.example";

  @RegisterExtension
  final SandboxExtension extension = new SandboxExtension();

  private SandboxLedger ledger;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    ledger = running.ledger();
    client = new Client(running, running.subAccountKey(DESK_1));
    ledger.setBalance(DESK_1, Wallet.SPOT, "BTC", BigDecimal.TEN);
    ledger.setBalance(DESK_2, Wallet.SPOT, "BTC", BigDecimal.TEN);
  }

  private Answer transfer(String query) {
    return client.post(PATH, query.replace("@", "%40"));
  }

  @Test
  void movesMoneyToTheOthersSpotWallet() {
    Answer answer = transfer("toEmail=desk-2@fund.example&asset=BTC&amount=1.5");

    Transfer transfer = ledger.transfers().get(0);
    assertThat(answer.at("txnId")).isEqualTo(String.valueOf(transfer.id()));
    assertThat(transfer.kind()).isEqualTo(TransferKind.TO_SUB_ACCOUNT);
    assertThat(ledger.balance(DESK_1, Wallet.SPOT, "BTC")).isEqualByComparingTo("8.5");
    assertThat(ledger.balance(DESK_2, Wallet.SPOT, "BTC")).isEqualByComparingTo("11.5");
  }

  @Test
  void refusesMoreThanTheSpotWalletHolds() {
    assertThat(transfer("toEmail=desk-2@fund.example&asset=BTC&amount=10.1").refusal())
        .isEqualTo("400 -5002 The balance is not enough.");
    assertThat(ledger.balance(DESK_2, Wallet.SPOT, "BTC")).isEqualByComparingTo("10");
    assertThat(ledger.transfers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nobody@fund.example", "treasury@fund.example", "managed-1@quant.example"})
  void refusesAReceiverThatIsNoSubAccountOfTheSameMaster(String email) {
    assertThat(transfer("asset=BTC&amount=1&toEmail=" + email).refusal()).startsWith("400 -5021");
  }

  @Test
  void refusesTheCallerItselfAsReceiver() {
    assertThat(transfer("toEmail=desk-1@fund.example&asset=BTC&amount=1").refusal())
        .isEqualTo("400 -1020 This operation is not supported.");
  }

  @Test
  void refusesTheMastersKey() {
    client = new Client(extension.sandbox());

    assertThat(transfer("toEmail=desk-2@fund.example&asset=BTC&amount=1").refusal())
        .startsWith("401 -2015");
  }
}
