package io.github.subfleet.sandbox.operation.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Position;
import io.github.subfleet.sandbox.Sandbox;
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

class MovePositionHistoryTest {
  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final String PATH = "/sapi/v1/sub-account/futures/move-position";
  private static final String DESK_3 = "desk-3@fund.example";
  private static final String DESK_5 = "desk-5@fund.example";

  @RegisterExtension
  final SandboxExtension extension =
      SandboxExtension.with(s -> s.clock(Clock.fixed(START, ZoneOffset.UTC)));

  private Sandbox sandbox;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    sandbox = running;
    client = new Client(running);
    for (String email : List.of(DESK_3, DESK_5)) {
      running.ledger().setBalance(email, Wallet.USDT_FUTURE, "USDT", new BigDecimal("100000"));
    }
    open("BTCUSDT");
    open("ETHUSDT");
  }

  private void open(String symbol) {
    sandbox
        .ledger()
        .futures()
        .setPosition(Position.of(DESK_3, symbol, BigDecimal.ONE, BigDecimal.TEN));
  }

  private Answer move(String product, String symbol, String quantity) {
    String order = "&orderArgs%5B0%5D.";
    return client.post(
        PATH,
        "fromUserEmail=desk-3%40fund.example&toUserEmail=desk-5%40fund.example&productType="
            + product + order + "symbol=" + symbol + order + "quantity=" + quantity + order
            + "positionSide=BOTH");
  }

  private void move(String quantity) {
    assertThat(move("UM", "BTCUSDT", quantity).at("movePositionOrders", 0, "success"))
        .isEqualTo(true);
  }

  private Answer history(String query) {
    return client.get(
        PATH, "symbol=BTCUSDT" + (query.contains("rows") ? "" : "&page=1&rows=100") + query);
  }

  private List<Object> quantities(String query) {
    return history(query).column("futureMovePositionOrderVoList", "quantity");
  }

  private static long millis(Instant time) {
    return time.toEpochMilli();
  }

  @Test
  void showsWhatMoved() {
    move("0.25");

    Answer history = history("");

    assertThat(history.at("total")).isEqualTo(BigDecimal.ONE);
    assertThat(history.at("futureMovePositionOrderVoList"))
        .isEqualTo(List.of(Map.of(
            "fromUserEmail",
            DESK_3,
            "toUserEmail",
            DESK_5,
            "productType",
            "UM",
            "symbol",
            "BTCUSDT",
            "price",
            "100000.00000000",
            "quantity",
            "0.25000000",
            "positionSide",
            "BOTH",
            "side",
            "SELL",
            "timeStamp",
            BigDecimal.valueOf(millis(START)))));
  }

  @Test
  void keepsThePriceOfTheTime() {
    move("0.1");
    sandbox.ledger().futures().setMarkPrice("BTCUSDT", new BigDecimal("120000"));

    assertThat(history("").at("futureMovePositionOrderVoList", 0, "price"))
        .isEqualTo("100000.00000000");
  }

  @Test
  void keepsTheContractsApart() {
    move("0.1");
    move("UM", "ETHUSDT", "0.2");

    assertThat(quantities("")).containsExactly("0.10000000");
  }

  @Test
  void leavesOutWhatDidNotMove() {
    sandbox.ledger().setBalance(DESK_5, Wallet.USDT_FUTURE, "USDT", BigDecimal.ZERO);
    move("UM", "BTCUSDT", "0.1");

    assertThat(history("").at("total")).isEqualTo(BigDecimal.ZERO);
  }

  @Test
  void showsTheOldestFirstOnItsPages() {
    move("0.1");
    move("0.2");
    move("0.3");

    assertThat(quantities("&page=1&rows=2")).containsExactly("0.10000000", "0.20000000");
    assertThat(quantities("&page=2&rows=2")).containsExactly("0.30000000");
    assertThat(quantities("&page=3&rows=2")).isEmpty();
    assertThat(history("&page=2&rows=2").at("total")).isEqualTo(BigDecimal.valueOf(3));
  }

  @Test
  void takesBothEndsOfTheTimeAskedForIn() {
    for (String quantity : List.of("0.1", "0.2", "0.3", "0.4")) {
      move(quantity);
      sandbox.clock().advance(Duration.ofMillis(1));
    }

    assertThat(quantities("&startTime=" + (millis(START) + 1) + "&endTime=" + (millis(START) + 2)))
        .containsExactly("0.20000000", "0.30000000");
  }

  @Test
  void showsTheLastNinetyDaysUnlessAskedForOthers() {
    move("0.1");
    sandbox.clock().advance(Duration.ofMillis(1));
    move("0.2");
    sandbox.clock().set(START.plus(Duration.ofDays(90)).plusMillis(1));

    assertThat(quantities("")).containsExactly("0.20000000");
  }

  @Test
  void aStartAloneReachesBackNinetyDaysAtMost() {
    move("0.1");
    sandbox.clock().advance(Duration.ofMillis(1));
    move("0.2");
    sandbox.clock().set(START.plus(Duration.ofDays(90)).plusMillis(1));

    assertThat(quantities("&startTime=" + millis(START))).containsExactly("0.20000000");
    assertThat(quantities("&startTime=" + (millis(START) + 2))).isEmpty();
  }

  @Test
  void anEndAloneMeansTheNinetyDaysBefore() {
    move("0.1");
    sandbox.clock().advance(Duration.ofMillis(1));
    move("0.2");
    long end = millis(START.plus(Duration.ofDays(90)));

    assertThat(quantities("&endTime=" + end)).containsExactly("0.10000000", "0.20000000");
    assertThat(quantities("&endTime=" + (end + 1))).containsExactly("0.20000000");
    assertThat(quantities("&endTime=" + millis(START))).containsExactly("0.10000000");
  }

  @Test
  void bothEndsMayBeFurtherApart() {
    move("0.1");
    sandbox.clock().set(START.plus(Duration.ofDays(400)));

    assertThat(quantities(
            "&startTime=" + millis(START) + "&endTime=" + millis(START.plus(Duration.ofDays(400)))))
        .containsExactly("0.10000000");
  }

  @Test
  void showsOptionsIfAskedForThem() {
    String option = "BTC-271231-90000-C";
    for (String email : List.of(DESK_3, DESK_5)) {
      client.post("/sapi/v1/sub-account/eoptions/enable", "email=" + email.replace("@", "%40"));
    }
    open(option);
    move("OPTION", option, "0.5");

    Answer options = client.get(PATH, "page=1&rows=1&productType=OPTION&symbol=" + option);
    Answer usdtMargined = client.get(PATH, "page=1&rows=1&symbol=" + option);

    assertThat(options.at("total")).isEqualTo(BigDecimal.ONE);
    assertThat(options.at("futureMovePositionOrderVoList", 0, "positionSide")).isNull();
    assertThat(usdtMargined.at("total")).isEqualTo(BigDecimal.ZERO);
  }

  @Test
  void refusesAnEndBeforeTheStart() {
    assertThat(history("&startTime=2&endTime=1").status()).isEqualTo(400);
  }
}
