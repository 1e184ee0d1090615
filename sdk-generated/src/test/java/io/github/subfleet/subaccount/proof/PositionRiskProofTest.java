package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.sandbox.PositionSide.LONG;
import static io.github.subfleet.sandbox.PositionSide.SHORT;
import static io.github.subfleet.subaccount.proof.Stage.DESK_1;
import static io.github.subfleet.subaccount.proof.Stage.DESK_2;
import static io.github.subfleet.subaccount.proof.Stage.DESK_3;
import static io.github.subfleet.subaccount.proof.Stage.NOBODY;
import static io.github.subfleet.subaccount.proof.Stage.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.error.AccountStateException;
import io.github.subfleet.core.error.AuthenticationException;
import io.github.subfleet.core.error.BadRequestException;
import io.github.subfleet.core.error.PermissionException;
import io.github.subfleet.sandbox.Position;
import io.github.subfleet.sandbox.SandboxFutures;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.subaccount.model.CoinMarginedPositionRisk;
import io.github.subfleet.subaccount.model.FuturesType;
import io.github.subfleet.subaccount.model.PositionRisk;
import io.github.subfleet.subaccount.model.PositionRiskV2;
import io.github.subfleet.subaccount.model.PositionSide;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The positions of a sub-account, set up so that every figure can be checked by hand. */
class PositionRiskProofTest {
  private static final String DESK_4 = "desk-4@fund.example";

  /**
   * Of 0.5 BTC at 100000 is lost 0.5 x 2000. All 10000 USDT in the wallet back the long one: at a price p, 10000 + 0.5 x
   * (p - 100000) is left, and 0.4% of 0.5 x p must be: p = 40000 / 0.498.
   */
  private static final PositionRisk BTC = new PositionRisk(
      new BigDecimal("100000"),
      new BigDecimal("125"),
      new BigDecimal("50000"),
      new BigDecimal("80321.28514056"),
      new BigDecimal("98000"),
      new BigDecimal("0.5"),
      "BTCUSDT",
      new BigDecimal("-1000"));

  /**
   * The isolated short one of 10 ETH has won 10 x 100. 6000 USDT of its own back it: at p, 6000 + 10 x (3600 - p) is left,
   * and 0.4% of 10 x p must be: p = 42000 / 10.04.
   */
  private static final PositionRisk ETH = new PositionRisk(
      new BigDecimal("3600"),
      new BigDecimal("10"),
      new BigDecimal("20000000"),
      new BigDecimal("4183.26693227"),
      new BigDecimal("3500"),
      new BigDecimal("-10"),
      "ETHUSDT",
      new BigDecimal("1000"));

  @RegisterExtension
  final Stage stage = new Stage();

  private SandboxFutures futures;

  @BeforeEach
  void openPositions() {
    futures = stage.ledger().futures();
    for (Position old : futures.positions(DESK_1)) {
      futures.removePosition(DESK_1, old.symbol(), old.side());
    }
    stage.ledger().setBalance(DESK_1, Wallet.USDT_FUTURE, "USDT", new BigDecimal("16000"));
    stage.ledger().setBalance(DESK_1, Wallet.COIN_FUTURE, "BTC", BigDecimal.ONE);
    futures.setMarkPrice("BTCUSDT", new BigDecimal("98000"));
    futures.setMarkPrice("ETHUSDT", new BigDecimal("3500"));
    futures.setMarkPrice("BTCUSD_PERP", new BigDecimal("80000"));
    futures.setMarkPrice("ETHUSD_PERP", new BigDecimal("4000"));
    open("BTCUSDT", "0.5", "100000", 125);
    futures.setPosition(position("ETHUSDT", "-10", "3600", 10).isolated(new BigDecimal("6000")));
  }

  private static Position position(String symbol, String amount, String price, int leverage) {
    return Position.of(DESK_1, symbol, new BigDecimal(amount), new BigDecimal(price))
        .withLeverage(leverage);
  }

  private void open(String symbol, String amount, String price, int leverage) {
    futures.setPosition(position(symbol, amount, price, leverage));
  }

  @Test
  @Proves("positionRisk")
  void tellsWhatEachUsdtMarginedPositionRisks() {
    assertSame(
        stage.master().accounts().positionRisk(r -> r.email(DESK_1)).execute(), List.of(BTC, ETH));
  }

  @Test
  @Proves("positionRisk")
  void tellsTheSizeAndPriceThatTheLedgerHas() {
    assertThat(stage.master().accounts().positionRisk(r -> r.email(DESK_2)).execute())
        .singleElement()
        .satisfies(risk -> {
          Position position = futures.positions(DESK_2).get(0);
          assertThat(risk.symbol()).isEqualTo(position.symbol());
          assertThat(risk.positionAmount()).isEqualByComparingTo(position.amount());
          assertThat(risk.entryPrice()).isEqualByComparingTo(position.entryPrice());
          assertThat(risk.leverage()).isEqualByComparingTo("20");
        });
  }

  @Test
  @Proves("positionRisk")
  void tellsOfNoPositionThatIsClosed() {
    assertThat(stage.master().accounts().positionRisk(r -> r.email(DESK_3)).execute())
        .isEmpty();
  }

  @Test
  @Proves("positionRiskV2")
  void fillsThePartForUsdtMarginedFutures() {
    PositionRiskV2 risk = stage
        .master()
        .accounts()
        .positionRiskV2(r -> r.email(DESK_1).futuresType(FuturesType.USDT_MARGINED))
        .execute();

    assertSame(risk, new PositionRiskV2(List.of(BTC, ETH), null));
  }

  /** 20 contracts of 100 dollars, bought at 100000: 2000 / 100000 - 2000 / 80000. 10 dollars each for ETH, sold at 5000. */
  @Test
  @Proves("positionRiskV2")
  void fillsThePartForCoinMarginedFutures() {
    open("BTCUSD_PERP", "20", "100000", 25);
    futures.setPosition(
        position("ETHUSD_PERP", "-100", "5000", 5).isolated(new BigDecimal("0.12345678")));

    PositionRiskV2 risk = stage
        .master()
        .accounts()
        .positionRiskV2(r -> r.email(DESK_1).futuresType(FuturesType.COIN_MARGINED))
        .execute();

    assertSame(
        risk,
        new PositionRiskV2(
            null,
            List.of(
                new CoinMarginedPositionRisk(
                    new BigDecimal("100000"),
                    new BigDecimal("80000"),
                    new BigDecimal("25"),
                    false,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    false,
                    PositionSide.BOTH,
                    new BigDecimal("20"),
                    "BTCUSD_PERP",
                    new BigDecimal("-0.005")),
                new CoinMarginedPositionRisk(
                    new BigDecimal("5000"),
                    new BigDecimal("4000"),
                    new BigDecimal("5"),
                    true,
                    new BigDecimal("0.12345678"),
                    new BigDecimal("0.17345678"),
                    false,
                    PositionSide.BOTH,
                    new BigDecimal("-100"),
                    "ETHUSD_PERP",
                    new BigDecimal("0.05")))));
  }

  @Test
  @Proves("positionRiskV2")
  void tellsTheSidesOfAHedgeApart() {
    futures.setPosition(position("BTCUSD_PERP", "7", "80000", 20).withSide(LONG));
    futures.setPosition(position("BTCUSD_PERP", "-3", "80000", 20).withSide(SHORT));

    PositionRiskV2 risk = stage
        .master()
        .accounts()
        .positionRiskV2(r -> r.email(DESK_1).futuresType(FuturesType.COIN_MARGINED))
        .execute();

    assertThat(risk.coinMargined())
        .extracting(CoinMarginedPositionRisk::positionSide)
        .containsExactlyInAnyOrder(PositionSide.LONG, PositionSide.SHORT);
    assertThat(risk.coinMargined())
        .filteredOn(side -> side.positionSide().equals(PositionSide.SHORT))
        .singleElement()
        .satisfies(side -> assertThat(side.positionAmount()).isEqualByComparingTo("-3"));
  }

  @Test
  void refusesASubAccountWithoutFutures() {
    stage.assertRefused(
        stage.master().accounts().positionRisk(r -> r.email(DESK_4)),
        AccountStateException.class,
        -5011);
    stage.assertRefused(
        stage.master().accounts().positionRiskV2(r -> r.email(DESK_4)
            .futuresType(FuturesType.COIN_MARGINED)),
        AccountStateException.class,
        -5011);
  }

  @Test
  void refusesAStrangerAndAStrangersKey() {
    stage.assertRefused(
        stage.master().accounts().positionRisk(r -> r.email(NOBODY)),
        PermissionException.class,
        -5021);
    stage.assertRefused(
        stage.desk(DESK_1).accounts().positionRisk(r -> r.email(DESK_1)),
        AuthenticationException.class,
        -2015);
  }

  @Test
  @Proves("positionRiskV2")
  void leavesItToTheExchangeToRefuseAnUnknownKindOfFutures() {
    stage.assertRefused(
        stage.master().accounts().positionRiskV2(r -> r.email(DESK_1)
            .futuresType(FuturesType.of("3"))),
        BadRequestException.class,
        -1130);
  }
}
