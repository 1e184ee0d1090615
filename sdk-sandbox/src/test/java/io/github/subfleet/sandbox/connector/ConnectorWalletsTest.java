package io.github.subfleet.sandbox.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Deposit;
import io.github.subfleet.sandbox.Held;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The independent client on what wallets hold, and on deposits. */
class ConnectorWalletsTest {
  private static final String DESK_1 = "desk-1@fund.example";

  @RegisterExtension
  static final Connector CONNECTOR = new Connector();

  @RegisterExtension
  final SandboxExtension extension = new SandboxExtension();

  private Sandbox sandbox;
  private SandboxLedger ledger;

  @BeforeEach
  void take(Sandbox running) {
    sandbox = running;
    ledger = running.ledger();
  }

  private Answer call(String method, Object... arguments) {
    return CONNECTOR.call(sandbox, sandbox.masterKey(), method, arguments);
  }

  private static BigDecimal decimal(Object text) {
    return new BigDecimal((String) text);
  }

  private BigDecimal inBtc(String email, Wallet wallet) {
    return ledger.balances(email, wallet).entrySet().stream()
        .map(held -> held.getValue().multiply(ledger.prices().get(held.getKey())))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(8, RoundingMode.DOWN);
  }

  @Test
  void tellsWhatASpotWalletHolds() {
    List<?> balances = (List<?>) call("subAccountAssets", DESK_1).at("balances");

    assertThat(balances).hasSize(4).allSatisfy(row -> {
      Map<?, ?> balance = (Map<?, ?>) row;
      String asset = (String) balance.get("asset");
      Held held = ledger.holds().held(DESK_1, Wallet.SPOT, asset);
      assertThat((BigDecimal) balance.get("free"))
          .isEqualByComparingTo(ledger.balance(DESK_1, Wallet.SPOT, asset).subtract(held.total()));
      assertThat((BigDecimal) balance.get("locked")).isEqualByComparingTo(held.locked());
      assertThat((BigDecimal) balance.get("freeze")).isEqualByComparingTo(held.frozen());
    });
  }

  @Test
  void valuesSpotWallets() {
    Answer answer = call("subAccountSpotSummary", Map.of("page", 2, "size", 2));

    List<String> page =
        ledger.subAccounts().subList(2, 4).stream().map(SubAccount::email).toList();
    assertThat(answer.at("totalCount")).isEqualTo(BigDecimal.valueOf(5));
    assertThat(decimal(answer.at("masterAccountTotalAsset")))
        .isEqualByComparingTo(inBtc(ledger.masterEmail(), Wallet.SPOT));
    assertThat(answer.at("spotSubUserAssetBtcVoList"))
        .isEqualTo(page.stream()
            .map(email ->
                Map.of("email", email, "totalAsset", inBtc(email, Wallet.SPOT).toPlainString()))
            .toList());
  }

  @Test
  void tellsWhereDepositsAreSent() {
    Answer answer = call("subAccountDepositAddress", DESK_1, "XRP", Map.of("network", "XRP"));

    Deposit deposit = ledger.deposits().arrive(DESK_1, "XRP", BigDecimal.ONE);
    assertThat(answer.at("address")).isEqualTo(deposit.address());
    assertThat(answer.at("tag")).isEqualTo(deposit.addressTag());
  }

  @Test
  void tellsWhatWasDeposited() {
    Deposit deposit = ledger.deposits().arrive(DESK_1, "BTC", new BigDecimal("0.5"));
    ledger.deposits().arrive(DESK_1, "USDT", BigDecimal.TEN);

    Answer answer = call("subAccountDepositHistory", DESK_1, Map.of("coin", "BTC"));

    assertThat((List<?>) answer.json()).hasSize(1);
    assertThat(answer.at(0, "id")).isEqualTo(deposit.id());
    assertThat(answer.at(0, "txId")).isEqualTo(deposit.txId());
    assertThat(decimal(answer.at(0, "amount"))).isEqualByComparingTo("0.5");
  }

  @Test
  void valuesAMarginWallet() {
    Answer answer = call("subAccountMarginAccount", DESK_1);

    assertThat(decimal(answer.at("totalAssetOfBtc")))
        .isPositive()
        .isEqualByComparingTo(inBtc(DESK_1, Wallet.MARGIN));
  }

  @Test
  void addsUpMarginWallets() {
    Answer answer = call("subAccountMarginAccountSummary");

    BigDecimal sum = ledger.subAccounts().stream()
        .filter(SubAccount::marginEnabled)
        .map(account -> inBtc(account.email(), Wallet.MARGIN))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(decimal(answer.at("totalAssetOfBtc"))).isPositive().isEqualByComparingTo(sum);
  }

  @Test
  void tellsWhatAFuturesWalletHolds() {
    assertThat(decimal(call("subAccountFuturesAccount", DESK_1).at("totalWalletBalance")))
        .isEqualByComparingTo(ledger.balance(DESK_1, Wallet.USDT_FUTURE, "USDT"));
  }

  @ParameterizedTest
  @CsvSource({"1, futureAccountResp, USDT", "2, deliveryAccountResp, BTC"})
  void tellsWhatAFuturesWalletOfEitherKindHolds(int type, String part, String asset) {
    Answer answer = call("subAccountFuturesAccountV2", DESK_1, type);

    assertThat(answer.at(part, "assets", 0, "asset")).isEqualTo(asset);
    assertThat(decimal(answer.at(part, "assets", 0, "walletBalance")))
        .isEqualByComparingTo(
            ledger.balance(DESK_1, type == 1 ? Wallet.USDT_FUTURE : Wallet.COIN_FUTURE, asset));
  }

  private BigDecimal allWithFutures(Wallet wallet, String asset) {
    return ledger.subAccounts().stream()
        .filter(SubAccount::futuresEnabled)
        .map(account -> ledger.balance(account.email(), wallet, asset))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void addsUpFuturesWallets() {
    Answer answer = call("subAccountFuturesAccountSummary", Map.of("page", 1, "limit", 10));

    assertThat(decimal(answer.at("totalWalletBalance")))
        .isEqualByComparingTo(allWithFutures(Wallet.USDT_FUTURE, "USDT"));
  }

  /** The client is older than the documentation that demands a page. */
  @Test
  void isAskedForThePageOfASummary() {
    assertThat(call("subAccountFuturesAccountSummary").refusal())
        .startsWith("400 -1102 Mandatory parameter 'page'");
  }

  @Test
  void addsUpFuturesWalletsOfEitherKind() {
    Answer usdtMargined = call("subAccountFuturesAccountSummaryV2", 1, Map.of("limit", 10));
    Answer coinMargined = call("subAccountFuturesAccountSummaryV2", 2, Map.of("limit", 10));

    assertThat(decimal(usdtMargined.at("futureAccountSummaryResp", "totalWalletBalance")))
        .isEqualByComparingTo(allWithFutures(Wallet.USDT_FUTURE, "USDT"));
    assertThat(decimal(coinMargined.at("deliveryAccountSummaryResp", "totalWalletBalanceOfBTC")))
        .isEqualByComparingTo(allWithFutures(Wallet.COIN_FUTURE, "BTC"));
  }
}
