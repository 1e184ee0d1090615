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

class FuturesTransferTest {
  private static final String DESK_1 = "desk-1@fund.example";

  @RegisterExtension
  final SandboxExtension extension = new SandboxExtension();

  private SandboxLedger ledger;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    ledger = running.ledger();
    client = new Client(running);
    for (Wallet wallet : new Wallet[] {Wallet.SPOT, Wallet.USDT_FUTURE, Wallet.COIN_FUTURE}) {
      ledger.setBalance(DESK_1, wallet, "BTC", BigDecimal.TEN);
    }
  }

  private Answer transfer(String query) {
    return client.post("/sapi/v1/sub-account/futures/transfer", query.replace("@", "%40"));
  }

  private BigDecimal btc(Wallet wallet) {
    return ledger.balance(DESK_1, wallet, "BTC");
  }

  @ParameterizedTest
  @CsvSource({
    "1, SPOT, USDT_FUTURE",
    "2, USDT_FUTURE, SPOT",
    "3, SPOT, COIN_FUTURE",
    "4, COIN_FUTURE, SPOT"
  })
  void movesMoneyAsTheTypeSays(int type, String from, String to) {
    Answer answer = transfer("email=desk-1@fund.example&asset=BTC&amount=1.5&type=" + type);

    Transfer transfer = ledger.transfers().get(0);
    assertThat(answer.at("txnId")).isEqualTo(String.valueOf(transfer.id()));
    assertThat(transfer.kind()).isEqualTo(TransferKind.FUTURES);
    assertThat(transfer.from()).hasToString(from);
    assertThat(transfer.to()).hasToString(to);
    assertThat(btc(transfer.from())).isEqualByComparingTo("8.5");
    assertThat(btc(transfer.to())).isEqualByComparingTo("11.5");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5})
  void refusesAnUnknownType(int type) {
    assertThat(transfer("email=desk-1@fund.example&asset=BTC&amount=1&type=" + type)
            .refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'type' is not valid.");
  }

  @Test
  void refusesMoreThanTheWalletHolds() {
    Answer answer = transfer("email=desk-1@fund.example&asset=BTC&amount=10.00000001&type=1");

    assertThat(answer.refusal()).isEqualTo("400 -5002 The balance is not enough.");
    assertThat(btc(Wallet.SPOT)).isEqualByComparingTo("10");
    assertThat(ledger.transfers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody@fund.example", "treasury@fund.example"})
  void refusesAnAddressThatIsNoSubAccounts(String email) {
    assertThat(transfer("asset=BTC&amount=1&type=1&email=" + email).refusal())
        .startsWith("400 -5021");
  }

  @Test
  void refusesASubAccountWithoutAFuturesAccount() {
    assertThat(transfer("email=desk-4@fund.example&asset=USDT&amount=1&type=1").refusal())
        .isEqualTo("400 -5011 The futures account does not exist.");
  }

  @Test
  void refusesAnUnknownAsset() {
    assertThat(transfer("email=desk-1@fund.example&asset=NOPE&amount=1&type=1").refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'asset' is not valid.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1"})
  void refusesAnAmountThatIsNotPositive(String amount) {
    assertThat(transfer("email=desk-1@fund.example&asset=BTC&type=1&amount=" + amount)
            .refusal())
        .isEqualTo("400 -5007 The amount must be greater than zero.");
  }

  @Test
  void refusesMoreThanEightDecimals() {
    assertThat(transfer("email=desk-1@fund.example&asset=BTC&type=1&amount=0.000000001")
            .refusal())
        .startsWith("400 -1111");
  }

  @Test
  void refusesASubAccountsKey() {
    Sandbox sandbox = extension.sandbox();
    client = new Client(sandbox, sandbox.subAccountKey(DESK_1));

    assertThat(transfer("email=desk-1@fund.example&asset=BTC&amount=1&type=1").refusal())
        .startsWith("401 -2015");
  }
}
