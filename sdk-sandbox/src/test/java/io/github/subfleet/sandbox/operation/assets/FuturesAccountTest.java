package io.github.subfleet.sandbox.operation.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Held;
import io.github.subfleet.sandbox.Position;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuturesAccountTest {
  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final String DESK_1 = "desk-1@fund.example";
  private static final String DESK_3 = "desk-3@fund.example";
  private static final String V1 = "/sapi/v1/sub-account/futures/account";
  private static final String V2 = "/sapi/v2/sub-account/futures/account";

  @RegisterExtension
  final SandboxExtension extension =
      SandboxExtension.with(s -> s.clock(Clock.fixed(START, ZoneOffset.UTC)));

  private Sandbox sandbox;
  private SandboxLedger ledger;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    sandbox = running;
    ledger = running.ledger();
    client = new Client(running);
  }

  private Answer account(String email) {
    return client.get(V1, "email=" + email.replace("@", "%40"));
  }

  private Answer coinMargined(String email) {
    return client.get(V2, "futuresType=2&email=" + email.replace("@", "%40"));
  }

  private static BigDecimal decimal(Object text) {
    return new BigDecimal((String) text);
  }

  /** 1000 USDT; a bitcoin at 100000 that was entered at 99800, with a leverage of 125; orders for 50. */
  private void makeRoundSums() {
    ledger.setBalance(DESK_3, Wallet.USDT_FUTURE, "USDT", new BigDecimal("1000"));
    ledger.holds().setHeld(DESK_3, Wallet.USDT_FUTURE, "USDT", Held.locked(new BigDecimal("50")));
    ledger
        .futures()
        .setPosition(Position.of(DESK_3, "BTCUSDT", BigDecimal.ONE, new BigDecimal("99800"))
            .withLeverage(125));
  }

  @Test
  void tellsWhatAWalletHasAndNeeds() {
    makeRoundSums();

    assertThat(account(DESK_3).at("assets"))
        .isEqualTo(List.of(Map.of(
            "asset",
            "USDT",
            "walletBalance",
            "1000.00000000",
            "unrealizedProfit",
            "200.00000000",
            "marginBalance",
            "1200.00000000",
            "positionInitialMargin",
            "800.00000000",
            "openOrderInitialMargin",
            "50.00000000",
            "initialMargin",
            "850.00000000",
            "maintenanceMargin",
            "450.00000000",
            "maxWithdrawAmount",
            "350.00000000")));
  }

  @ParameterizedTest
  @CsvSource({
    "totalInitialMargin, initialMargin",
    "totalMaintenanceMargin, maintenanceMargin",
    "totalMarginBalance, marginBalance",
    "totalOpenOrderInitialMargin, openOrderInitialMargin",
    "totalPositionInitialMargin, positionInitialMargin",
    "totalUnrealizedProfit, unrealizedProfit",
    "totalWalletBalance, walletBalance",
    "maxWithdrawAmount, maxWithdrawAmount"
  })
  void theTotalsAreTheSumsOfTheDollars(String total, String part) {
    makeRoundSums();
    ledger.setBalance(DESK_3, Wallet.USDT_FUTURE, "USDC", new BigDecimal("30.00000007"));
    ledger.setBalance(DESK_3, Wallet.USDT_FUTURE, "BTC", new BigDecimal("5"));
    Answer account = account(DESK_3);

    BigDecimal sum = ((List<?>) account.at("assets"))
        .stream()
            .map(row -> (Map<?, ?>) row)
            .filter(row -> !row.get("asset").equals("BTC"))
            .map(row -> decimal(row.get(part)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(account.column("assets", "asset")).containsExactly("BTC", "USDC", "USDT");
    assertThat(sum).isPositive();
    assertThat(account.at(total)).isEqualTo(sum.toPlainString());
  }

  @Test
  void theProfitIsThatOfThePositions() {
    Answer risk =
        client.get("/sapi/v1/sub-account/futures/positionRisk", "email=desk-1%40fund.example");

    BigDecimal sum = ((List<?>) risk.json())
        .stream()
            .map(row -> decimal(((Map<?, ?>) row).get("unrealizedProfit")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isNotZero();
    assertThat(account(DESK_1).at("totalUnrealizedProfit")).isEqualTo(sum.toPlainString());
  }

  @ParameterizedTest
  @CsvSource({"1, USDT_FUTURE, USDT", "2, COIN_FUTURE, BTC"})
  void theWalletBalanceIsThatOfTheLedger(int futuresType, String type, String asset) {
    Wallet wallet = type.equals("USDT_FUTURE") ? Wallet.USDT_FUTURE : Wallet.COIN_FUTURE;

    Answer answer = client.get(V2, "email=desk-1%40fund.example&futuresType=" + futuresType);

    Object assets =
        answer.at(futuresType == 1 ? "futureAccountResp" : "deliveryAccountResp", "assets", 0);
    assertThat(((Map<?, ?>) assets).get("asset")).isEqualTo(asset);
    assertThat(decimal(((Map<?, ?>) assets).get("walletBalance")))
        .isEqualByComparingTo(ledger.balance(DESK_1, wallet, asset));
  }

  @Test
  void theSecondVersionSaysTheSameAsTheFirst() {
    Object second =
        client.get(V2, "email=desk-1%40fund.example&futuresType=1").at("futureAccountResp");

    assertThat(account(DESK_1).at("asset")).isEqualTo("USDT");
    ((Map<?, ?>) second)
        .forEach((name, value) -> assertThat(account(DESK_1).at(name)).isEqualTo(value));
  }

  @Test
  void coinMarginedMarginsAreInTheCoin() {
    ledger.setBalance(DESK_3, Wallet.COIN_FUTURE, "BTC", BigDecimal.ONE);
    ledger.futures().setMarkPrice("BTCUSD_PERP", new BigDecimal("80000"));
    ledger
        .futures()
        .setPosition(
            Position.of(DESK_3, "BTCUSD_PERP", new BigDecimal("400"), new BigDecimal("100000")));

    // 40000 dollars are half a bitcoin: 5% of it at a leverage of 20; 0.4% must be kept.
    assertThat(coinMargined(DESK_3).at("deliveryAccountResp", "assets", 0))
        .isEqualTo(Map.of(
            "asset",
            "BTC",
            "walletBalance",
            "1.00000000",
            "unrealizedProfit",
            "-0.10000000",
            "marginBalance",
            "0.90000000",
            "positionInitialMargin",
            "0.02500000",
            "openOrderInitialMargin",
            "0.00000000",
            "initialMargin",
            "0.02500000",
            "maintenanceMargin",
            "0.00200000",
            "maxWithdrawAmount",
            "0.87500000"));
  }

  @Test
  void whatIsSetAsideForAnIsolatedPositionCannotLeave() {
    ledger.setBalance(DESK_3, Wallet.USDT_FUTURE, "USDT", new BigDecimal("1000"));
    ledger
        .futures()
        .setPosition(
            Position.of(DESK_3, "BTCUSDT", new BigDecimal("0.01"), new BigDecimal("100000"))
                .isolated(new BigDecimal("75")));

    assertThat(account(DESK_3).at("maxWithdrawAmount")).isEqualTo("925.00000000");
  }

  @Test
  void aProfitThatIsNotYetRealisedCannotLeave() {
    ledger.setBalance(DESK_3, Wallet.USDT_FUTURE, "USDT", new BigDecimal("100"));
    ledger
        .futures()
        .setPosition(
            Position.of(DESK_3, "BTCUSDT", new BigDecimal("0.01"), new BigDecimal("50000")));

    assertThat(account(DESK_3).at("totalUnrealizedProfit")).isEqualTo("500.00000000");
    assertThat(account(DESK_3).at("maxWithdrawAmount")).isEqualTo("100.00000000");
  }

  @Test
  void aTransferTakesNoMoreThanMayLeave() {
    makeRoundSums();
    String out = "email=desk-3%40fund.example&asset=USDT&type=2&amount=";

    Answer more = client.post("/sapi/v1/sub-account/futures/transfer", out + "350.00000001");
    Answer most = client.post("/sapi/v1/sub-account/futures/transfer", out + "350");

    assertThat(more.refusal()).isEqualTo("400 -5002 The balance is not enough.");
    assertThat(most.status()).isEqualTo(200);
    assertThat(account(DESK_3).at("maxWithdrawAmount")).isEqualTo("0.00000000");
    assertThat(account(DESK_3).at("totalWalletBalance")).isEqualTo("650.00000000");
  }

  @Test
  void aFrozenAccountCannotTrade() {
    assertThat(account(DESK_3).at("canTrade")).isEqualTo(true);

    ledger.setFrozen(DESK_3, true);

    assertThat(account(DESK_3).at("canTrade")).isEqualTo(false);
  }

  @Test
  void wasLastUpdatedByTheLastTransferOfTheSameWallet() {
    sandbox.clock().advance(Duration.ofMinutes(1));
    client.post(
        "/sapi/v1/sub-account/futures/transfer",
        "email=desk-1%40fund.example&asset=USDT&type=1&amount=1");
    sandbox.clock().advance(Duration.ofMinutes(1));

    assertThat(account(DESK_1).at("updateTime"))
        .isEqualTo(BigDecimal.valueOf(START.plusSeconds(60).toEpochMilli()));
    assertThat(coinMargined(DESK_1).at("deliveryAccountResp", "updateTime"))
        .isEqualTo(BigDecimal.valueOf(ledger.subAccounts().get(0).createTime().toEpochMilli()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "futuresType=1&", "futuresType=2&"})
  void refusesAnAccountWithoutFutures(String query) {
    assertThat(client
            .get(query.isEmpty() ? V1 : V2, query + "email=desk-4%40fund.example")
            .refusal())
        .isEqualTo("400 -5011 The futures account does not exist.");
  }

  @Test
  void refusesAnUnknownAddress() {
    assertThat(account("nobody@fund.example").refusal()).startsWith("400 -5021");
  }
}
