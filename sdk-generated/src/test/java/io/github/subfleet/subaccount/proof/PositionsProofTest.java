package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.Stage.DESK_2;
import static io.github.subfleet.subaccount.proof.Stage.DESK_3;
import static io.github.subfleet.subaccount.proof.Stage.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.error.RejectedException;
import io.github.subfleet.sandbox.Position;
import io.github.subfleet.sandbox.PositionMove;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.subaccount.model.MovePositionHistory;
import io.github.subfleet.subaccount.model.MovePositionOrder;
import io.github.subfleet.subaccount.model.MovePositionResult;
import io.github.subfleet.subaccount.model.MovedPosition;
import io.github.subfleet.subaccount.model.OrderSide;
import io.github.subfleet.subaccount.model.PositionSide;
import io.github.subfleet.subaccount.model.PriceType;
import io.github.subfleet.subaccount.model.ProductType;
import io.github.subfleet.subaccount.request.MovePositionRequest;
import io.github.subfleet.subaccount.request.PositionToMove;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How positions go from one account to another. */
class PositionsProofTest {
  private static final String OPTION = "BTC-271231-90000-C";

  @RegisterExtension
  final Stage stage = new Stage();

  /** Two accounts with much money and without positions. A bitcoin is worth 100000. */
  @BeforeEach
  void clear() {
    for (String email : List.of(DESK_2, DESK_3)) {
      stage.ledger().setBalance(email, Wallet.USDT_FUTURE, "USDT", decimal("10000"));
      stage.ledger().futures().positions(email).forEach(held -> stage
          .ledger()
          .futures()
          .removePosition(email, held.symbol(), held.side()));
    }
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  private Position open(String email, String symbol, String amount, String entryPrice) {
    Position position = Position.of(email, symbol, decimal(amount), decimal(entryPrice));
    stage.ledger().futures().setPosition(position);
    return position;
  }

  private List<Position> positions(String email) {
    return stage.ledger().futures().positions(email);
  }

  private BigDecimal usdt(String email) {
    return stage.ledger().balance(email, Wallet.USDT_FUTURE, "USDT");
  }

  private static PositionToMove order(
      String symbol, String quantity, @Nullable PositionSide positionSide) {
    return new PositionToMove(symbol, decimal(quantity), positionSide);
  }

  private static MovePositionRequest request(ProductType product, PositionToMove... orders) {
    return MovePositionRequest.builder()
        .fromEmail(DESK_2)
        .toEmail(DESK_3)
        .productType(product)
        .orderArgs(Arrays.asList(orders))
        .build();
  }

  private MovePositionResult move(ProductType product, PositionToMove... orders) {
    return stage.master().assets().movePosition(request(product, orders)).execute();
  }

  private static MovePositionOrder moved(
      ProductType product,
      String symbol,
      String price,
      String quantity,
      @Nullable PositionSide positionSide,
      OrderSide side) {
    return new MovePositionOrder(
        DESK_2,
        DESK_3,
        product,
        symbol,
        PriceType.MARK_PRICE,
        decimal(price),
        decimal(quantity),
        positionSide,
        side,
        true);
  }

  @Test
  @Proves("movePosition")
  void movesPartsOfPositionsAtTheirMarkPrices() {
    Position longBitcoin = open(DESK_2, "BTCUSDT", "0.5", "90000");
    open(DESK_2, "ETHUSDT", "-2", "3500");

    MovePositionResult result = move(
        ProductType.UM,
        order("BTCUSDT", "0.2", PositionSide.BOTH),
        order("ETHUSDT", "2", PositionSide.BOTH));

    assertSame(
        result,
        new MovePositionResult(List.of(
            moved(ProductType.UM, "BTCUSDT", "100000", "0.2", PositionSide.BOTH, OrderSide.SELL),
            moved(ProductType.UM, "ETHUSDT", "3600", "2", PositionSide.BOTH, OrderSide.BUY))));
    assertSame(
        positions(DESK_2), List.of(longBitcoin.withAmount(decimal("0.3"), decimal("90000"))));
    assertSame(
        positions(DESK_3),
        List.of(
            Position.of(DESK_3, "BTCUSDT", decimal("0.2"), decimal("100000")),
            Position.of(DESK_3, "ETHUSDT", decimal("-2"), decimal("3600"))));
    // 0.2 bitcoin have won 10000 each, and 2 ether have lost 100 each.
    assertThat(usdt(DESK_2)).isEqualByComparingTo("11800");
    assertThat(usdt(DESK_3)).isEqualByComparingTo("10000");
  }

  @Test
  @Proves("movePosition")
  void aSideOfAHedgeStaysOnItsSide() {
    stage
        .ledger()
        .futures()
        .setPosition(Position.of(DESK_2, "BTCUSDT", decimal("-0.02"), decimal("100000"))
            .withSide(io.github.subfleet.sandbox.PositionSide.SHORT));

    MovePositionResult result = move(ProductType.UM, order("BTCUSDT", "0.02", PositionSide.SHORT));

    assertSame(
        result.orders(),
        List.of(
            moved(ProductType.UM, "BTCUSDT", "100000", "0.02", PositionSide.SHORT, OrderSide.BUY)));
    assertThat(positions(DESK_2)).isEmpty();
    assertThat(positions(DESK_3))
        .extracting(Position::side)
        .containsExactly(io.github.subfleet.sandbox.PositionSide.SHORT);
  }

  @Test
  @Proves("movePosition")
  void anOptionHasNoSide() {
    enableOptions();
    open(DESK_2, OPTION, "3", "9000");

    MovePositionResult result = move(ProductType.OPTION, order(OPTION, "1", null));

    assertSame(
        result.orders(),
        List.of(moved(ProductType.OPTION, OPTION, "10000", "1", null, OrderSide.SELL)));
    assertSame(
        positions(DESK_3), List.of(Position.of(DESK_3, OPTION, decimal("1"), decimal("10000"))));
  }

  private void enableOptions() {
    for (String email : List.of(DESK_2, DESK_3)) {
      stage.master().accounts().enableOptions(r -> r.email(email)).execute();
    }
  }

  @Test
  @Proves("movePosition")
  void saysWhichPositionDidNotMove() {
    open(DESK_2, "BTCUSDT", "0.02", "100000");
    stage.ledger().setBalance(DESK_3, Wallet.USDT_FUTURE, "USDT", decimal("1"));
    List<Position> before = positions(DESK_2);

    MovePositionResult result = move(ProductType.UM, order("BTCUSDT", "0.02", PositionSide.BOTH));

    assertThat(result.orders()).extracting(MovePositionOrder::success).containsExactly(false);
    assertThat(positions(DESK_2)).isEqualTo(before);
    assertThat(positions(DESK_3)).isEmpty();
  }

  @Test
  void movesNothingIfThereIsLessThanAskedFor() {
    open(DESK_2, "BTCUSDT", "0.02", "100000");

    stage.assertRefused(
        stage
            .master()
            .assets()
            .movePosition(request(
                ProductType.UM,
                order("BTCUSDT", "0.01", PositionSide.BOTH),
                order("BTCUSDT", "0.011", PositionSide.BOTH))),
        RejectedException.class,
        -9000);
  }

  @Test
  void doesNotSendAFutureWithoutASide() {
    assertThatThrownBy(() -> request(ProductType.UM, order("BTCUSDT", "1", null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("positionSide");
  }

  private static MovedPosition shown(PositionMove move) {
    return new MovedPosition(
        move.fromEmail(),
        move.toEmail(),
        ProductType.of(move.product().name()),
        move.symbol(),
        move.price(),
        move.quantity(),
        PositionSide.of(move.positionSide().name()),
        OrderSide.of(move.orderSide().name()),
        move.time());
  }

  private List<MovedPosition> moves() {
    return stage.ledger().futures().moves().stream()
        .map(PositionsProofTest::shown)
        .toList();
  }

  @Test
  @Proves("movePositionHistory")
  void showsTheMovesOfAContract() {
    open(DESK_2, "BTCUSDT", "0.5", "90000");
    open(DESK_2, "ETHUSDT", "2", "3500");
    move(ProductType.UM, order("BTCUSDT", "0.2", PositionSide.BOTH));
    stage.pass(Duration.ofHours(1));
    stage.ledger().futures().setMarkPrice("BTCUSDT", decimal("101000.5"));
    move(ProductType.UM, order("BTCUSDT", "0.00000001", PositionSide.BOTH));
    List<MovedPosition> moves = moves();
    move(ProductType.UM, order("ETHUSDT", "1", PositionSide.BOTH));

    MovePositionHistory history =
        stage.master().assets().movePositionHistory(r -> r.symbol("BTCUSDT")).execute();

    assertSame(history, new MovePositionHistory(2, moves));
    assertThat(history.positions().get(1).price()).isEqualByComparingTo("101000.5");
  }

  @Test
  @Proves("movePositionHistory")
  void showsAnOptionWithoutASide() {
    enableOptions();
    open(DESK_2, OPTION, "3", "9000");
    move(ProductType.OPTION, order(OPTION, "1", null));

    assertSame(
        stage
            .master()
            .assets()
            .movePositionHistory(r -> r.symbol(OPTION).productType(ProductType.OPTION))
            .execute()
            .positions(),
        List.of(moves().get(0).toBuilder().positionSide(null).build()));
  }

  @Test
  @Proves("movePositionHistory")
  void walksAYearOfMoves() {
    Instant start = stage.now();
    open(DESK_2, "BTCUSDT", "0.5", "90000");
    for (int days : new int[] {0, 1, 89, 1, 100, 1, 1, 60}) {
      stage.pass(Duration.ofDays(days));
      move(ProductType.UM, order("BTCUSDT", "0.01", PositionSide.BOTH));
    }

    List<MovedPosition> walked = new ArrayList<>(stage
        .master()
        .assets()
        .movePositionHistory(r -> r.symbol("BTCUSDT").rows(2))
        .between(start, stage.now().plusMillis(1))
        .stream()
        .toList());

    assertSame(walked, moves());
    assertThat(walked).hasSize(8);
  }
}
