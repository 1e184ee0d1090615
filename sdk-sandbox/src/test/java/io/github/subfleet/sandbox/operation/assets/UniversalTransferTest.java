package io.github.subfleet.sandbox.operation.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.RepeatedClientId;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UniversalTransferTest {
  private static final String DESK_1 = "desk-1@fund.example";
  private static final String DESK_2 = "desk-2@fund.example";

  @RegisterExtension
  final SandboxExtension extension = SandboxExtension.with(s -> s.clock(StoppedClock.NOON));

  private SandboxLedger ledger;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    ledger = running.ledger();
    client = new Client(running);
  }

  private Answer transfer(String query) {
    return client.post("/sapi/v1/sub-account/universalTransfer", query.replace("@", "%40"));
  }

  private Answer toDesk1(String query) {
    return transfer("toEmail=desk-1@fund.example&fromAccountType=SPOT&toAccountType=SPOT&" + query);
  }

  private BigDecimal usdt(String email, Wallet wallet) {
    return ledger.balance(email, wallet, "USDT");
  }

  @Test
  void movesMoneyFromTheMasterToASubAccount() {
    BigDecimal master = usdt(ledger.masterEmail(), Wallet.SPOT);
    BigDecimal desk = usdt(DESK_1, Wallet.SPOT);

    toDesk1("asset=USDT&amount=250.5");

    assertThat(usdt(ledger.masterEmail(), Wallet.SPOT))
        .isEqualByComparingTo(master.subtract(new BigDecimal("250.5")));
    assertThat(usdt(DESK_1, Wallet.SPOT)).isEqualByComparingTo(desk.add(new BigDecimal("250.5")));
  }

  @Test
  void movesMoneyBetweenSubAccounts() {
    BigDecimal payer = usdt(DESK_1, Wallet.SPOT);
    BigDecimal receiver = usdt(DESK_2, Wallet.SPOT);

    transfer("fromEmail=desk-1@fund.example&toEmail=desk-2@fund.example&fromAccountType=SPOT"
        + "&toAccountType=SPOT&asset=USDT&amount=1");

    assertThat(usdt(DESK_1, Wallet.SPOT)).isEqualByComparingTo(payer.subtract(BigDecimal.ONE));
    assertThat(usdt(DESK_2, Wallet.SPOT)).isEqualByComparingTo(receiver.add(BigDecimal.ONE));
  }

  @Test
  void movesMoneyBetweenTheMastersOwnWallets() {
    BigDecimal futures = usdt(ledger.masterEmail(), Wallet.USDT_FUTURE);

    transfer("fromAccountType=SPOT&toAccountType=USDT_FUTURE&asset=USDT&amount=1");

    assertThat(usdt(ledger.masterEmail(), Wallet.USDT_FUTURE))
        .isEqualByComparingTo(futures.add(BigDecimal.ONE));
  }

  @Test
  void movesMoneyIntoTheIsolatedMarginWalletOfAPair() {
    BigDecimal before = usdt(DESK_1, Wallet.isolatedMargin("ETHUSDT"));

    transfer("toEmail=desk-1@fund.example&fromAccountType=SPOT&toAccountType=ISOLATED_MARGIN"
        + "&symbol=ETHUSDT&asset=USDT&amount=3");

    assertThat(usdt(DESK_1, Wallet.isolatedMargin("ETHUSDT")).subtract(before))
        .isEqualByComparingTo("3");
  }

  @Test
  void movesTheWholeBalance() {
    BigDecimal all = usdt(DESK_1, Wallet.SPOT);

    transfer(
        "fromEmail=desk-1@fund.example&fromAccountType=SPOT&toAccountType=SPOT&asset=USDT&amount="
            + all.toPlainString());

    assertThat(usdt(DESK_1, Wallet.SPOT)).isZero();
  }

  @Test
  void refusesMoreThanThePayerHas() {
    BigDecimal all = usdt(DESK_1, Wallet.SPOT);

    Answer answer =
        transfer("fromEmail=desk-1@fund.example&fromAccountType=SPOT&toAccountType=SPOT&asset=USDT"
            + "&amount="
            + all.add(new BigDecimal("0.00000001")).toPlainString());

    assertThat(answer.refusal()).isEqualTo("400 -5002 The balance is not enough.");
    assertThat(usdt(DESK_1, Wallet.SPOT)).isEqualByComparingTo(all);
    assertThat(ledger.transfers()).isEmpty();
  }

  @Test
  void answersTheTransfersIdAndTheCallersOwn() {
    Answer answer = toDesk1("asset=USDT&amount=1&clientTranId=mine");

    Transfer transfer = ledger.transfers().get(0);
    assertThat(answer.at("tranId")).isEqualTo(BigDecimal.valueOf(transfer.id()));
    assertThat(answer.at("clientTranId")).isEqualTo("mine");
    assertThat(transfer.clientId()).isEqualTo("mine");
  }

  @Test
  void answersAnEmptyIdWhereTheCallerGaveNone() {
    assertThat(toDesk1("asset=USDT&amount=1").at("clientTranId")).isEqualTo("");
  }

  @Test
  void givesEachTransferANewId() {
    Object first = toDesk1("asset=USDT&amount=1").at("tranId");

    assertThat(toDesk1("asset=USDT&amount=1").at("tranId")).isNotEqualTo(first);
  }

  @Test
  void refusesARepeatedClientId() {
    toDesk1("asset=USDT&amount=1&clientTranId=mine");

    Answer second = toDesk1("asset=USDT&amount=1&clientTranId=mine");

    assertThat(second.refusal()).isEqualTo("400 -9000 The clientTranId has been used before.");
    assertThat(ledger.transfers()).hasSize(1);
  }

  @Test
  void echoesTheFirstResultForARepeatedClientIdIfToldTo() {
    try (Sandbox echoing = Sandbox.builder()
        .clock(StoppedClock.NOON)
        .repeatedClientId(RepeatedClientId.ECHO_FIRST)
        .start()) {
      client = new Client(echoing);
      Answer first = toDesk1("asset=USDT&amount=1&clientTranId=mine");

      Answer second = toDesk1("asset=USDT&amount=2&clientTranId=mine");

      assertThat(second.body()).isEqualTo(first.body());
      assertThat(echoing.ledger().transfers()).hasSize(1);
    }
  }

  @Test
  void aRefusedTransferDoesNotUseUpItsClientId() {
    toDesk1("asset=USDT&amount=99999999&clientTranId=mine");

    assertThat(toDesk1("asset=USDT&amount=1&clientTranId=mine").status()).isEqualTo(200);
  }

  @Test
  void refusesEqualWalletsWithoutAnyAddress() {
    assertThat(transfer("fromAccountType=SPOT&toAccountType=SPOT&asset=USDT&amount=1")
            .refusal())
        .isEqualTo("400 -1128 Combination of optional parameters invalid.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fromEmail", "toEmail"})
  void refusesAnUnknownAddress(String parameter) {
    assertThat(transfer(parameter
                + "=nobody@fund.example&fromAccountType=SPOT&toAccountType=SPOT"
                + "&asset=USDT&amount=1")
            .refusal())
        .startsWith("400 -5021");
  }

  @Test
  void refusesTheMastersOwnAddress() {
    assertThat(transfer("fromEmail="
                + ledger.masterEmail()
                + "&toEmail=desk-1@fund.example&fromAccountType=SPOT&toAccountType=SPOT"
                + "&asset=USDT&amount=1")
            .refusal())
        .startsWith("400 -5021");
  }

  @Test
  void refusesAnUnknownAsset() {
    assertThat(toDesk1("asset=NOPE&amount=1").refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'asset' is not valid.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.00000000", "-1"})
  void refusesAnAmountThatIsNotPositive(String amount) {
    assertThat(toDesk1("asset=USDT&amount=" + amount).refusal())
        .isEqualTo("400 -5007 The amount must be greater than zero.");
  }

  @Test
  void refusesMoreThanEightDecimals() {
    assertThat(toDesk1("asset=USDT&amount=0.000000001").refusal()).startsWith("400 -1111");
  }

  @Test
  void takesZerosBeyondEightDecimals() {
    assertThat(toDesk1("asset=USDT&amount=1.0000000000").status()).isEqualTo(200);
  }

  @Test
  void refusesTheSameWalletAtBothEnds() {
    assertThat(transfer("fromEmail=desk-1@fund.example&toEmail=desk-1@fund.example"
                + "&fromAccountType=SPOT&toAccountType=SPOT&asset=USDT&amount=1")
            .refusal())
        .isEqualTo("400 -1020 This operation is not supported.");
  }

  @Test
  void refusesAnUndocumentedRoute() {
    assertThat(transfer("toEmail=desk-1@fund.example&fromAccountType=USDT_FUTURE"
                + "&toAccountType=COIN_FUTURE&asset=USDT&amount=1")
            .refusal())
        .isEqualTo("400 -1020 This operation is not supported.");
  }

  @Test
  void refusesASymbolWithoutIsolatedMargin() {
    assertThat(toDesk1("asset=USDT&amount=1&symbol=BTCUSDT").refusal())
        .isEqualTo("400 -1106 Parameter 'symbol' sent when not required.");
  }

  private Answer toIsolated(String query) {
    return transfer(
        "toEmail=desk-1@fund.example&fromAccountType=SPOT&toAccountType=ISOLATED_MARGIN&amount=1&"
            + query);
  }

  @Test
  void refusesIsolatedMarginWithoutASymbol() {
    assertThat(toIsolated("asset=USDT").refusal()).startsWith("400 -1102");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOPEUSDT", "USDTUSDT", "USDT", "BTC"})
  void refusesASymbolThatIsNoPair(String symbol) {
    assertThat(toIsolated("asset=USDT&symbol=" + symbol).refusal())
        .isEqualTo("400 -1121 Invalid symbol.");
  }

  @Test
  void refusesAnAssetThatIsNotInThePair() {
    assertThat(toIsolated("asset=BNB&symbol=BTCUSDT").refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'asset' is not valid.");
  }

  @Test
  void refusesAFuturesWalletWhereThereIsNoFuturesAccount() {
    assertThat(transfer("toEmail=desk-4@fund.example&fromAccountType=SPOT&toAccountType=USDT_FUTURE"
                + "&asset=USDT&amount=1")
            .refusal())
        .isEqualTo("400 -5011 The futures account does not exist.");
  }

  @Test
  void takesAFuturesWalletOnceThereIsAFuturesAccount() {
    ledger.enableFutures("desk-4@fund.example");

    assertThat(transfer("toEmail=desk-4@fund.example&fromAccountType=SPOT&toAccountType=USDT_FUTURE"
                + "&asset=USDT&amount=1")
            .status())
        .isEqualTo(200);
  }

  @Test
  void theFirstTransferIntoAMarginWalletOpensTheMarginAccount() {
    assertThat(ledger.subAccounts().get(1).marginEnabled()).isFalse();

    transfer("toEmail=desk-2@fund.example&fromAccountType=SPOT&toAccountType=MARGIN&asset=USDT"
        + "&amount=1");

    assertThat(ledger.subAccounts().get(1).marginEnabled()).isTrue();
  }
}
