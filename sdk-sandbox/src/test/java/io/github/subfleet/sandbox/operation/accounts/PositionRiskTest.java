package io.github.subfleet.sandbox.operation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Position;
import io.github.subfleet.sandbox.PositionSide;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxFutures;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionRiskTest {
  private static final String DESK_1 = "desk-1@fund.example";
  private static final String DESK_3 = "desk-3@fund.example";
  private static final String V1 = "/sapi/v1/sub-account/futures/positionRisk";
  private static final String V2 = "/sapi/v2/sub-account/futures/positionRisk";

  @RegisterExtension
  final SandboxExtension extension = new SandboxExtension();

  private SandboxLedger ledger;
  private SandboxFutures futures;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    ledger = running.ledger();
    futures = ledger.futures();
    client = new Client(running);
  }

  private Answer positions(String email) {
    return client.get(V1, "email=" + email.replace("@", "%40"));
  }

  private Answer coinMargined(String email) {
    return client.get(V2, "futuresType=2&email=" + email.replace("@", "%40"));
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  private Position open(String symbol, String amount, String entryPrice) {
    Position position = Position.of(DESK_3, symbol, decimal(amount), decimal(entryPrice));
    futures.setPosition(position);
    return position;
  }

  @Test
  void showsAPositionAtTheMarkPrice() {
    futures.setMarkPrice("BTCUSDT", decimal("9973.50770517"));
    ledger.setBalance(DESK_3, Wallet.USDT_FUTURE, "USDT", decimal("20"));
    futures.setPosition(
        Position.of(DESK_3, "BTCUSDT", decimal("0.010"), decimal("9975.12000")).withLeverage(50));

    // Liquidation where 20 + 0.01 x (price - 9975.12) is down to 0.4% of 0.01 x price.
    assertThat(positions(DESK_3).json())
        .isEqualTo(List.of(Map.of(
            "entryPrice",
            "9975.12000000",
            "leverage",
            "50",
            "maxNotional",
            "1000000",
            "liquidationPrice",
            "8007.14859438",
            "markPrice",
            "9973.50770517",
            "positionAmount",
            "0.01",
            "symbol",
            "BTCUSDT",
            "unrealizedProfit",
            "-0.01612295")));
  }

  @Test
  void theProfitIsTheAmountTimesWhatThePriceHasWon() {
    for (Object row : (List<?>) positions(DESK_1).json()) {
      Map<?, ?> position = (Map<?, ?>) row;
      BigDecimal won = decimal((String) position.get("markPrice"))
          .subtract(decimal((String) position.get("entryPrice")));
      BigDecimal amount = decimal((String) position.get("positionAmount"));
      assertThat(decimal((String) position.get("unrealizedProfit")))
          .isEqualByComparingTo(amount.multiply(won));
    }
    assertThat(((List<?>) positions(DESK_1).json())).hasSize(2);
  }

  @Test
  void aCoinMarginedProfitIsInTheCoin() {
    futures.setMarkPrice("BTCUSD_PERP", decimal("80000"));
    ledger.setBalance(DESK_3, Wallet.COIN_FUTURE, "BTC", BigDecimal.ONE);
    open("BTCUSD_PERP", "-400", "100000");

    // 400 contracts of 100 dollars: sold for 0.4 bitcoins, to be bought back for 0.5.
    assertThat(coinMargined(DESK_3).at("deliveryPositionRiskVos", 0, "unrealizedProfit"))
        .isEqualTo("0.10000000");
  }

  @Test
  void aContractOnAnotherCoinIsOfTenDollars() {
    futures.setMarkPrice("ETHUSD_PERP", decimal("4000"));
    Position position = open("ETHUSD_PERP", "100", "2000");

    BigDecimal before = decimal("1000").divide(position.entryPrice(), MathContext.DECIMAL64);
    BigDecimal now = decimal("1000").divide(decimal("4000"), MathContext.DECIMAL64);
    assertThat(coinMargined(DESK_3).at("deliveryPositionRiskVos", 0, "unrealizedProfit"))
        .isEqualTo(before.subtract(now).setScale(8, RoundingMode.HALF_UP).toPlainString());
  }

  @Test
  void keepsTheTwoKindsOfFuturesApart() {
    assertThat(client
            .get(V2, "futuresType=1&email=desk-1%40fund.example")
            .column("futurePositionRiskVos", "symbol"))
        .containsExactly("BTCUSDT", "ETHUSDT");
    assertThat(coinMargined(DESK_1).column("deliveryPositionRiskVos", "symbol"))
        .containsExactly("BTCUSD_PERP");
  }

  @Test
  void theSecondVersionSaysTheSameAsTheFirst() {
    assertThat(
            client.get(V2, "futuresType=1&email=desk-1%40fund.example").at("futurePositionRiskVos"))
        .isEqualTo(positions(DESK_1).json());
  }

  @Test
  void theMarkPriceFollowsThePricesUnlessItIsSet() {
    open("BTCUSDT", "1", "50000");
    ledger.setPrice("USDT", decimal("0.00002"));

    assertThat(positions(DESK_3).at(0, "markPrice")).isEqualTo("50000.00000000");

    futures.setMarkPrice("BTCUSDT", decimal("50001"));
    ledger.setPrice("USDT", decimal("0.00004"));

    assertThat(positions(DESK_3).at(0, "markPrice")).isEqualTo("50001.00000000");
  }

  @Test
  void aPriceOfZeroDoesNotBreakTheAnswers() {
    ledger.setPrice("BTC", BigDecimal.ZERO);
    ledger.setPrice("USDT", BigDecimal.ZERO);

    assertThat(positions(DESK_1).status()).isEqualTo(200);
    assertThat(coinMargined(DESK_1).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"125, 50000", "50, 1000000", "21, 1000000", "20, 5000000", "1, 500000000"})
  void theHigherTheLeverageTheSmallerThePosition(int leverage, String maxNotional) {
    futures.setPosition(
        Position.of(DESK_3, "BTCUSDT", decimal("1"), decimal("1")).withLeverage(leverage));

    assertThat(positions(DESK_3).at(0, "maxNotional")).isEqualTo(maxNotional);
  }

  @Test
  void atTheLiquidationPriceTheMarginBalanceIsTheMaintenanceMargin() {
    open("BTCUSDT", "0.3", "99000");
    open("ETHUSDT", "-2", "3500");
    String price = (String) positions(DESK_3).at(0, "liquidationPrice");

    futures.setMarkPrice("BTCUSDT", decimal(price));
    Answer account =
        client.get("/sapi/v1/sub-account/futures/account", "email=desk-3%40fund.example");

    assertThat(decimal(price)).isPositive();
    BigDecimal spare = decimal((String) account.at("totalMarginBalance"))
        .subtract(decimal((String) account.at("totalMaintenanceMargin")));
    assertThat(spare.abs()).isLessThan(decimal("0.0000001"));
  }

  @Test
  void anIsolatedPositionIsBackedByItsOwnMarginAlone() {
    ledger.setBalance(DESK_3, Wallet.USDT_FUTURE, "USDT", decimal("100000"));
    futures.setPosition(
        Position.of(DESK_3, "BTCUSDT", decimal("0.1"), decimal("100000")).isolated(decimal("996")));

    // 996 + 0.1 x (price - 100000) = 0.4% of 0.1 x price.
    assertThat(positions(DESK_3).at(0, "liquidationPrice")).isEqualTo("90401.60642570");
  }

  @Test
  void showsTheMarginOfAnIsolatedCoinMarginedPosition() {
    futures.setMarkPrice("BTCUSD_PERP", decimal("100000"));
    futures.setPosition(Position.of(DESK_3, "BTCUSD_PERP", decimal("400"), decimal("80000"))
        .isolated(decimal("0.02")));

    Answer answer = coinMargined(DESK_3);

    assertThat(answer.at("deliveryPositionRiskVos", 0, "isolated")).isEqualTo("true");
    assertThat(answer.at("deliveryPositionRiskVos", 0, "isolatedWallet")).isEqualTo("0.02000000");
    assertThat(answer.at("deliveryPositionRiskVos", 0, "isolatedMargin")).isEqualTo("0.12000000");
  }

  @Test
  void showsBothSidesOfAContractInHedgeMode() {
    futures.setPosition(
        Position.of(DESK_3, "BTCUSDT", decimal("2"), decimal("90000")).withSide(PositionSide.LONG));
    futures.setPosition(Position.of(DESK_3, "BTCUSDT", decimal("-1"), decimal("90000"))
        .withSide(PositionSide.SHORT));

    assertThat(positions(DESK_3).at(0, "positionAmount")).isEqualTo("2");
    assertThat(positions(DESK_3).at(1, "positionAmount")).isEqualTo("-1");
  }

  @Test
  void showsNothingWhereThereIsNoPosition() {
    assertThat(positions(DESK_3).json()).isEqualTo(List.of());
    assertThat(coinMargined(DESK_3).at("deliveryPositionRiskVos")).isEqualTo(List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {V1 + "?", V2 + "?futuresType=1&", V2 + "?futuresType=2&"})
  void refusesAnAccountWithoutFutures(String target) {
    String[] parts = target.split("\\?", 2);

    assertThat(client
            .get(parts[0], (parts.length > 1 ? parts[1] : "") + "email=desk-4%40fund.example")
            .refusal())
        .isEqualTo("400 -5011 The futures account does not exist.");
  }

  @Test
  void refusesAnUnknownAddress() {
    assertThat(positions("nobody@fund.example").refusal()).startsWith("400 -5021");
  }

  @Test
  void refusesAnUnknownFuturesType() {
    assertThat(client.get(V2, "futuresType=3&email=desk-1%40fund.example").refusal())
        .startsWith("400 -1130");
  }
}
