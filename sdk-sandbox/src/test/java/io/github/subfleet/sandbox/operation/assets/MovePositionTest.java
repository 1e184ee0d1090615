package io.github.subfleet.sandbox.operation.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Held;
import io.github.subfleet.sandbox.KeyPermission;
import io.github.subfleet.sandbox.OrderSide;
import io.github.subfleet.sandbox.Position;
import io.github.subfleet.sandbox.PositionMove;
import io.github.subfleet.sandbox.PositionSide;
import io.github.subfleet.sandbox.ProductType;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxFutures;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovePositionTest {
  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final String DESK_3 = "desk-3@fund.example";
  private static final String DESK_5 = "desk-5@fund.example";
  private static final String OPTION = "BTC-271231-90000-C";

  @RegisterExtension
  final SandboxExtension extension =
      SandboxExtension.with(s -> s.clock(Clock.fixed(START, ZoneOffset.UTC)));

  private Sandbox sandbox;
  private SandboxLedger ledger;
  private SandboxFutures futures;
  private Client client;

  /** Two accounts with 10000 USDT each; the mark price of BTCUSDT is 100000. */
  @BeforeEach
  void makeClient(Sandbox running) {
    sandbox = running;
    ledger = running.ledger();
    futures = ledger.futures();
    client = new Client(running);
    for (String email : List.of(DESK_3, DESK_5)) {
      ledger.setBalance(email, Wallet.USDT_FUTURE, "USDT", decimal("10000"));
    }
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  private static String order(int index, String symbol, String quantity, String side) {
    String name = "&orderArgs%5B" + index + "%5D.";
    return name + "symbol=" + symbol + name + "quantity=" + quantity
        + (side == null ? "" : name + "positionSide=" + side);
  }

  private Answer move(String from, String to, String product, String... orders) {
    String query = "fromUserEmail=" + from + "&toUserEmail=" + to + "&productType=" + product
        + String.join("", orders);
    return client.post("/sapi/v1/sub-account/futures/move-position", query.replace("@", "%40"));
  }

  private Answer move(String quantity) {
    return move(DESK_3, DESK_5, "UM", order(0, "BTCUSDT", quantity, "BOTH"));
  }

  private Position open(String email, String amount, String entryPrice) {
    Position position = Position.of(email, "BTCUSDT", decimal(amount), decimal(entryPrice));
    futures.setPosition(position);
    return position;
  }

  private BigDecimal usdt(String email) {
    return ledger.balance(email, Wallet.USDT_FUTURE, "USDT");
  }

  private String entry(String email) {
    return futures.positions(email).get(0).entryPrice().stripTrailingZeros().toPlainString();
  }

  private String amount(String email) {
    return futures.positions(email).get(0).amount().stripTrailingZeros().toPlainString();
  }

  /** What both accounts have: in their wallets, and won but not realised. */
  private BigDecimal worth() {
    return List.of(DESK_3, DESK_5).stream()
        .map(email -> client.get(
            "/sapi/v1/sub-account/futures/account", "email=" + email.replace("@", "%40")))
        .map(account -> decimal((String) account.at("totalMarginBalance")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void movesAPartAtTheMarkPrice() {
    open(DESK_3, "0.5", "90000");

    Answer answer = move("0.2");

    assertThat(answer.at("movePositionOrders"))
        .isEqualTo(List.of(Map.of(
            "fromUserEmail",
            DESK_3,
            "toUserEmail",
            DESK_5,
            "productType",
            "UM",
            "symbol",
            "BTCUSDT",
            "priceType",
            "MARK_PRICE",
            "price",
            "100000.00000000",
            "quantity",
            "0.2",
            "positionSide",
            "BOTH",
            "side",
            "SELL",
            "success",
            true)));
    assertThat(amount(DESK_3)).isEqualTo("0.3");
    assertThat(entry(DESK_3)).isEqualTo("90000");
    assertThat(amount(DESK_5)).isEqualTo("0.2");
    assertThat(entry(DESK_5)).isEqualTo("100000");
  }

  @Test
  void writesTheMoveDownOnce() {
    open(DESK_3, "0.5", "90000");

    move("0.2");

    assertThat(futures.moves())
        .containsExactly(new PositionMove(
            DESK_3,
            DESK_5,
            ProductType.UM,
            "BTCUSDT",
            PositionSide.BOTH,
            OrderSide.SELL,
            decimal("0.2"),
            decimal("100000.00000000"),
            START,
            true));
  }

  @Test
  void theGiverRealisesItsProfit() {
    open(DESK_3, "0.5", "90000");

    move("0.2");

    assertThat(usdt(DESK_3)).isEqualByComparingTo("12000");
    assertThat(usdt(DESK_5)).isEqualByComparingTo("10000");
    assertThat(futures.clearing("USDT")).isEqualByComparingTo("-2000");
  }

  @Test
  void theGiverRealisesItsLoss() {
    open(DESK_3, "0.1", "110000");

    move("0.1");

    assertThat(usdt(DESK_3)).isEqualByComparingTo("9000");
    assertThat(futures.clearing("USDT")).isEqualByComparingTo("1000");
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 90000, 0, 0, 0.2",
    "-0.5, 93123.45, 0, 0, 0.31",
    "0.5, 90000.7, 0.3, 95000.1, 0.5",
    "0.5, 90000, -0.3, 104321.9, 0.2",
    "0.5, 90000, -0.3, 104321.9, 0.5",
    "-0.2, 99999.99, 0.2, 100000.01, 0.2"
  })
  void neitherWorthNorMoneyIsMadeOrLost(
      String given, String givenAt, String taken, String takenAt, String quantity) {
    open(DESK_3, given, givenAt);
    if (decimal(taken).signum() != 0) {
      open(DESK_5, taken, takenAt);
    }
    BigDecimal worth = worth();
    BigDecimal total = ledger.total("USDT");

    assertThat(move(quantity).at("movePositionOrders", 0, "success")).isEqualTo(true);

    assertThat(worth()).isEqualByComparingTo(worth);
    assertThat(ledger.total("USDT")).isEqualByComparingTo(total);
  }

  @Test
  void aWholePositionIsGoneAfterwards() {
    open(DESK_3, "0.2", "90000");

    move("0.2");

    assertThat(futures.positions(DESK_3)).isEmpty();
  }

  @Test
  void aShortPositionIsBoughtBack() {
    open(DESK_3, "-0.2", "90000");

    assertThat(move("0.15").at("movePositionOrders", 0, "side")).isEqualTo("BUY");

    assertThat(amount(DESK_3)).isEqualTo("-0.05");
    assertThat(amount(DESK_5)).isEqualTo("-0.15");
    assertThat(usdt(DESK_3)).isEqualByComparingTo("8500");
  }

  @Test
  void thePricesOfTwoPartsAreAveraged() {
    open(DESK_3, "0.1", "90000");
    open(DESK_5, "0.3", "80000");

    move("0.1");

    assertThat(amount(DESK_5)).isEqualTo("0.4");
    assertThat(entry(DESK_5)).isEqualTo("85000");
  }

  @Test
  void aTakersPositionOfTheOtherSignIsTurnedRound() {
    open(DESK_3, "0.3", "100000");
    open(DESK_5, "-0.1", "103000");

    move("0.3");

    assertThat(amount(DESK_5)).isEqualTo("0.2");
    assertThat(entry(DESK_5)).isEqualTo("100000");
    assertThat(usdt(DESK_5)).isEqualByComparingTo("10300");
  }

  @Test
  void theTakerKeepsItsLeverage() {
    open(DESK_3, "0.1", "100000");
    futures.setPosition(
        Position.of(DESK_5, "BTCUSDT", decimal("0.1"), decimal("100000")).withLeverage(7));

    move("0.1");

    assertThat(futures.positions(DESK_5)).extracting(Position::leverage).containsExactly(7);
  }

  @Test
  void movesTheSidesOfAHedgeApart() {
    futures.setPosition(Position.of(DESK_3, "BTCUSDT", decimal("0.2"), decimal("90000"))
        .withSide(PositionSide.LONG));
    futures.setPosition(Position.of(DESK_3, "BTCUSDT", decimal("-0.1"), decimal("90000"))
        .withSide(PositionSide.SHORT));

    Answer answer = move(
        DESK_3,
        DESK_5,
        "UM",
        order(0, "BTCUSDT", "0.2", "LONG"),
        order(1, "BTCUSDT", "0.05", "SHORT"));

    assertThat(answer.column("movePositionOrders", "side")).containsExactly("SELL", "BUY");
    assertThat(futures.positions(DESK_3)).singleElement().satisfies(left -> {
      assertThat(left.side()).isEqualTo(PositionSide.SHORT);
      assertThat(left.amount()).isEqualByComparingTo("-0.05");
    });
    assertThat(futures.positions(DESK_5))
        .extracting(Position::side)
        .containsExactly(PositionSide.LONG, PositionSide.SHORT);
  }

  @Test
  void theMasterAccountMayGiveAndTake() {
    open(DESK_3, "0.2", "100000");

    assertThat(move(DESK_3, ledger.masterEmail(), "UM", order(0, "BTCUSDT", "0.2", "BOTH"))
            .status())
        .isEqualTo(200);
    assertThat(move(ledger.masterEmail(), DESK_5, "UM", order(0, "BTCUSDT", "0.2", "BOTH"))
            .status())
        .isEqualTo(200);
    assertThat(amount(DESK_5)).isEqualTo("0.2");
  }

  @Test
  void doesNotMoveToAnAccountWithTooLittleMargin() {
    open(DESK_3, "4", "100000");
    futures.setPosition(Position.of(DESK_3, "ETHUSDT", decimal("1"), decimal("3600")));

    // 2.01 BTC need 10050 USDT at a leverage of 20.
    Answer answer = move(
        DESK_3,
        DESK_5,
        "UM",
        order(0, "BTCUSDT", "2.01", "BOTH"),
        order(1, "ETHUSDT", "1", "BOTH"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.column("movePositionOrders", "success")).containsExactly(false, true);
    assertThat(amount(DESK_3)).isEqualTo("4");
    assertThat(futures.positions(DESK_5)).extracting(Position::symbol).containsExactly("ETHUSDT");
    assertThat(futures.moves()).extracting(PositionMove::symbol).containsExactly("ETHUSDT");
  }

  @Test
  void movesJustAsMuchAsTheMarginAllows() {
    open(DESK_3, "4", "100000");

    assertThat(move("2").at("movePositionOrders", 0, "success")).isEqualTo(true);
  }

  @Test
  void doesNotMoveMoreThanTheLeverageAllows() {
    ledger.setBalance(DESK_5, Wallet.USDT_FUTURE, "USDT", decimal("10000000"));
    open(DESK_3, "11", "100000");
    futures.setPosition(
        Position.of(DESK_5, "BTCUSDT", decimal("1"), decimal("100000")).withLeverage(50));

    assertThat(move("9.01").at("movePositionOrders", 0, "success")).isEqualTo(false);
    assertThat(move("9").at("movePositionOrders", 0, "success")).isEqualTo(true);
  }

  @Test
  void anAccountWithoutMarginMayStillReduce() {
    ledger.setBalance(DESK_5, Wallet.USDT_FUTURE, "USDT", BigDecimal.ZERO);
    open(DESK_3, "0.1", "100000");
    open(DESK_5, "-0.3", "100000");

    assertThat(move("0.1").at("movePositionOrders", 0, "success")).isEqualTo(true);
    assertThat(amount(DESK_5)).isEqualTo("-0.2");
  }

  @Test
  void doesNotMoveIfTheGiverCannotPayItsLoss() {
    ledger
        .holds()
        .setHeld(DESK_3, Wallet.USDT_FUTURE, "USDT", Held.locked(decimal("9000.00000001")));
    open(DESK_3, "0.1", "110000");

    assertThat(move("0.1").at("movePositionOrders", 0, "success")).isEqualTo(false);
    assertThat(usdt(DESK_3)).isEqualByComparingTo("10000");
    assertThat(amount(DESK_3)).isEqualTo("0.1");
    assertThat(futures.moves()).isEmpty();
  }

  private void refused(Answer answer, String refusal) {
    assertThat(answer.refusal()).isEqualTo(refusal);
    assertThat(futures.moves()).isEmpty();
    assertThat(futures.clearing("USDT")).isZero();
  }

  @Test
  void refusesMoreThanThePosition() {
    Position position = open(DESK_3, "0.2", "90000");

    refused(move("0.20000001"), "400 -9000 The position is not enough.");
    assertThat(futures.positions(DESK_3)).containsExactly(position);
  }

  @Test
  void refusesAllIfThePartsTogetherAreMoreThanThePosition() {
    Position position = open(DESK_3, "0.2", "90000");

    refused(
        move(
            DESK_3,
            DESK_5,
            "UM",
            order(0, "BTCUSDT", "0.1", "BOTH"),
            order(1, "BTCUSDT", "0.11", "BOTH")),
        "400 -9000 The position is not enough.");
    assertThat(futures.positions(DESK_3)).containsExactly(position);
    assertThat(futures.positions(DESK_5)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LONG", "SHORT"})
  void refusesASideThatIsNotHeld(String side) {
    open(DESK_3, "0.2", "90000");

    refused(
        move(DESK_3, DESK_5, "UM", order(0, "BTCUSDT", "0.1", side)),
        "400 -9000 The position is not enough.");
  }

  @Test
  void refusesToMixTheModesOfTheTaker() {
    open(DESK_3, "0.2", "90000");
    futures.setPosition(
        Position.of(DESK_5, "ETHUSDT", decimal("1"), decimal("3000")).withSide(PositionSide.LONG));

    refused(move("0.1"), "400 -1020 This operation is not supported.");
  }

  @Test
  void refusesIsolatedMarginOnEitherSide() {
    futures.setPosition(open(DESK_3, "0.2", "90000").isolated(decimal("100")));
    refused(move("0.1"), "400 -1020 This operation is not supported.");

    open(DESK_3, "0.2", "90000");
    futures.setPosition(open(DESK_5, "0.2", "90000").isolated(decimal("100")));
    refused(move("0.1"), "400 -1020 This operation is not supported.");
  }

  @ParameterizedTest
  @ValueSource(strings = {DESK_3, DESK_5})
  void refusesAFrozenAccount(String email) {
    open(DESK_3, "0.2", "90000");
    ledger.setFrozen(email, true);

    refused(move("0.1"), "400 -1020 This operation is not supported.");
  }

  @Test
  void refusesOneAccountOnBothSides() {
    open(DESK_3, "0.2", "90000");

    refused(
        move(DESK_3, DESK_3, "UM", order(0, "BTCUSDT", "0.1", "BOTH")),
        "400 -1020 This operation is not supported.");
  }

  @Test
  void refusesAnAccountWithoutFutures() {
    open(DESK_3, "0.2", "90000");

    refused(
        move(DESK_3, "desk-4@fund.example", "UM", order(0, "BTCUSDT", "0.1", "BOTH")),
        "400 -5011 The futures account does not exist.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody@fund.example", "managed-1@quant.example"})
  void refusesAStrangersAccount(String stranger) {
    open(DESK_3, "0.2", "90000");

    assertThat(move(DESK_3, stranger, "UM", order(0, "BTCUSDT", "0.1", "BOTH")).refusal())
        .startsWith("400 -5021");
    assertThat(move(stranger, DESK_3, "UM", order(0, "BTCUSDT", "0.1", "BOTH")).refusal())
        .startsWith("400 -5021");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOPEUSDT", "BTCUSD_PERP", OPTION, "ETHBTC", "NOPEUSD_PERP"})
  void refusesASymbolThatIsNoUsdtMarginedContract(String symbol) {
    refused(
        move(DESK_3, DESK_5, "UM", order(0, symbol, "0.1", "BOTH")), "400 -1121 Invalid symbol.");
  }

  @Test
  void refusesMoreThanEightDecimals() {
    open(DESK_3, "0.2", "90000");

    assertThat(move("0.000000001").refusal()).startsWith("400 -1111");
  }

  @Test
  void refusesAKeyThatMayNotTrade() {
    open(DESK_3, "0.2", "90000");
    String apiKey = sandbox.masterKey().apiKey();
    ledger.keys().setPermissions(apiKey, Set.of(KeyPermission.INTERNAL_TRANSFER));

    assertThat(move("0.1").refusal()).startsWith("401 -2015");
  }

  @Test
  void movesOptionsAtTheMarkPrice() {
    for (String email : List.of(DESK_3, DESK_5)) {
      client.post("/sapi/v1/sub-account/eoptions/enable", "email=" + email.replace("@", "%40"));
    }
    futures.setPosition(Position.of(DESK_3, OPTION, decimal("2"), decimal("9500")));

    Answer answer = move(DESK_3, DESK_5, "OPTION", order(0, OPTION, "1.5", null));

    // A call at 90000 pays 10000 while the price is 100000.
    assertThat(answer.at("movePositionOrders", 0, "price")).isEqualTo("10000.00000000");
    assertThat(answer.at("movePositionOrders", 0, "positionSide")).isNull();
    assertThat(answer.at("movePositionOrders", 0, "success")).isEqualTo(true);
    assertThat(amount(DESK_3)).isEqualTo("0.5");
    assertThat(amount(DESK_5)).isEqualTo("1.5");
    assertThat(usdt(DESK_3)).isEqualByComparingTo("10750");
  }

  @Test
  void refusesOptionsOfAnAccountWithoutThem() {
    refused(
        move(DESK_3, DESK_5, "OPTION", order(0, OPTION, "1", null)),
        "400 -1020 This operation is not supported.");
  }
}
