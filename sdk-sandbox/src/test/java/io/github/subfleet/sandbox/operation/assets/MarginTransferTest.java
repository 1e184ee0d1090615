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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarginTransferTest {
  private static final String DESK_1 = "desk-1@fund.example";
  private static final String DESK_2 = "desk-2@fund.example";

  @RegisterExtension
  final SandboxExtension extension = new SandboxExtension();

  private SandboxLedger ledger;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    ledger = running.ledger();
    client = new Client(running);
    ledger.setBalance(DESK_1, Wallet.SPOT, "BTC", BigDecimal.TEN);
    ledger.setBalance(DESK_1, Wallet.MARGIN, "BTC", BigDecimal.TEN);
  }

  private Answer transfer(String query) {
    return client.post("/sapi/v1/sub-account/margin/transfer", query.replace("@", "%40"));
  }

  @ParameterizedTest
  @CsvSource({"1, SPOT, MARGIN", "2, MARGIN, SPOT"})
  void movesMoneyAsTheTypeSays(int type, String from, String to) {
    Answer answer = transfer("email=desk-1@fund.example&asset=BTC&amount=1.5&type=" + type);

    Transfer transfer = ledger.transfers().get(0);
    assertThat(answer.at("txnId")).isEqualTo(String.valueOf(transfer.id()));
    assertThat(transfer.kind()).isEqualTo(TransferKind.MARGIN);
    assertThat(transfer.from()).hasToString(from);
    assertThat(transfer.to()).hasToString(to);
    assertThat(ledger.balance(DESK_1, transfer.from(), "BTC")).isEqualByComparingTo("8.5");
    assertThat(ledger.balance(DESK_1, transfer.to(), "BTC")).isEqualByComparingTo("11.5");
  }

  @Test
  void theFirstTransferIntoTheMarginWalletOpensTheMarginAccount() {
    assertThat(ledger.subAccounts().get(1).marginEnabled()).isFalse();

    transfer("email=" + DESK_2 + "&asset=USDT&amount=1&type=1");

    assertThat(ledger.subAccounts().get(1).marginEnabled()).isTrue();
  }

  @Test
  void aRefusedTransferOpensNoMarginAccount() {
    assertThat(
            transfer("email=" + DESK_2 + "&asset=USDT&amount=99999999&type=1").refusal())
        .isEqualTo("400 -5002 The balance is not enough.");

    assertThat(ledger.subAccounts().get(1).marginEnabled()).isFalse();
    assertThat(ledger.transfers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void refusesAnUnknownType(int type) {
    assertThat(transfer("email=desk-1@fund.example&asset=BTC&amount=1&type=" + type)
            .refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'type' is not valid.");
  }

  @Test
  void refusesAnUnknownAddress() {
    assertThat(transfer("email=nobody@fund.example&asset=BTC&amount=1&type=1").refusal())
        .startsWith("400 -5021");
  }
}
