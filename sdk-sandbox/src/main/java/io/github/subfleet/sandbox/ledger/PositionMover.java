package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.OrderSide;
import io.github.subfleet.sandbox.Position;
import io.github.subfleet.sandbox.PositionMove;
import io.github.subfleet.sandbox.PositionSide;
import io.github.subfleet.sandbox.ProductType;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves positions from one account to another at the mark price: the giver realises what they have won, the taker enters
 * at that price, and what both have together does not change.
 *
 * <p>Whatever is wrong with the request is refused before anything changes. A single position does not move, while the
 * others do, if the taker has too little margin for it or a wallet too little to pay a realised loss; that this is what
 * an answer's {@code success} means is a guess.
 */
public final class PositionMover {
  private static final int MOST_DECIMALS = 8;

  private final Ledger ledger;

  PositionMover(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Moves positions, one after the other.
   *
   * @return what became of each, in the order of the orders; those that moved are written down
   * @throws io.github.subfleet.sandbox.refusal.Refusal if the request is wrong; then nothing has changed
   */
  public List<PositionMove> move(
      String from, String to, ProductType product, List<MoveOrder> orders, Instant time) {
    requireAccounts(from, to, product);
    orders.forEach(order -> check(order, to, product));
    requireHeld(from, orders);
    return orders.stream().map(order -> move(from, to, order, time)).toList();
  }

  private void requireAccounts(String from, String to, ProductType product) {
    if (!ledger.accounts().contains(from) || !ledger.accounts().contains(to)) {
      throw ErrorCode.NOT_MASTER_AND_SUB.refusal();
    }
    if (from.equals(to)) {
      throw ErrorCode.UNSUPPORTED_OPERATION.refusal();
    }
    for (String email : List.of(from, to)) {
      ledger.accounts().subAccount(email).ifPresent(account -> requireTrading(account, product));
    }
  }

  /** That a frozen account neither gives nor takes is a guess, as is how the lack of options is refused. */
  private static void requireTrading(Account account, ProductType product) {
    if (product == ProductType.UM && !account.futuresEnabled()) {
      throw ErrorCode.NO_FUTURES_ACCOUNT.refusal();
    }
    boolean lacksOptions = product == ProductType.OPTION && !account.optionsEnabled();
    if (account.frozen() || lacksOptions) {
      throw ErrorCode.UNSUPPORTED_OPERATION.refusal();
    }
  }

  private void check(MoveOrder order, String to, ProductType product) {
    if (ledger.contracts().product(order.symbol()).filter(p -> p == product).isEmpty()) {
      throw ErrorCode.BAD_SYMBOL.refusal();
    }
    if (order.quantity().stripTrailingZeros().scale() > MOST_DECIMALS) {
      throw ErrorCode.BAD_PRECISION.refusal();
    }
    boolean intoIsolated = ledger
        .positions()
        .find(to, order.symbol(), order.side())
        .filter(PositionMover::isIsolated)
        .isPresent();
    if (intoIsolated || !ledger.positions().fits(to, product, order.side())) {
      throw ErrorCode.UNSUPPORTED_OPERATION.refusal();
    }
  }

  /** All that is asked for of one position counts together. */
  private void requireHeld(String from, List<MoveOrder> orders) {
    Map<List<Object>, BigDecimal> asked = new HashMap<>();
    for (MoveOrder order : orders) {
      Position held = ledger
          .positions()
          .find(from, order.symbol(), order.side())
          .orElseThrow(() -> ErrorCode.POSITION_TOO_SMALL.refusal());
      if (isIsolated(held)) {
        throw ErrorCode.UNSUPPORTED_OPERATION.refusal();
      }
      BigDecimal sum =
          asked.merge(List.of(order.symbol(), order.side()), order.quantity(), BigDecimal::add);
      if (sum.compareTo(held.amount().abs()) > 0) {
        throw ErrorCode.POSITION_TOO_SMALL.refusal();
      }
    }
  }

  private static boolean isIsolated(Position position) {
    return position.isolatedWallet() != null;
  }

  private PositionMove move(String from, String to, MoveOrder order, Instant time) {
    Contract contract = ledger.contracts().require(order.symbol());
    BigDecimal price = ledger.contracts().markPrice(order.symbol());
    PositionSide side = order.side();
    Position given = ledger.positions().find(from, order.symbol(), side).orElseThrow();
    boolean isLong = given.amount().signum() > 0;
    BigDecimal amount = isLong ? order.quantity() : order.quantity().negate();
    Trade giving = Trade.of(contract, given, amount.negate(), price);
    Trade taking = ledger
        .positions()
        .find(to, order.symbol(), side)
        .map(held -> Trade.of(contract, held, amount, price))
        .orElseGet(
            () -> Trade.opening(Position.of(to, order.symbol(), amount, price).withSide(side)));
    PositionMove move = new PositionMove(
        from,
        to,
        contract.product(),
        order.symbol(),
        side,
        isLong ? OrderSide.SELL : OrderSide.BUY,
        order.quantity(),
        price,
        time,
        canAfford(from, contract, giving) && canAfford(to, contract, taking));
    if (move.success()) {
      book(from, contract, side, giving);
      book(to, contract, side, taking);
      ledger.moves().add(move);
    }
    return move;
  }

  private boolean canAfford(String email, Contract contract, Trade trade) {
    Holder holder = new Holder(email, contract.wallet());
    String asset = contract.marginAsset();
    BigDecimal profit = trade.realizedProfit();
    if (contract.product() == ProductType.OPTION) {
      return profit.negate().compareTo(ledger.availability().of(holder, asset)) <= 0;
    }
    BigDecimal balance = ledger.balances().of(holder, asset).add(profit);
    BigDecimal held = ledger.holds().of(holder, asset).total();
    Position after = trade.after();
    return balance.compareTo(held) >= 0
        && (after == null || trade.reduces() || hasMargin(holder, contract, after, balance));
  }

  private boolean hasMargin(Holder holder, Contract contract, Position after, BigDecimal balance) {
    List<Position> positions = new ArrayList<>();
    for (Position position : ledger.positions().of(holder.email(), contract.product())) {
      if (!position.symbol().equals(after.symbol()) || position.side() != after.side()) {
        positions.add(position);
      }
    }
    positions.add(after);
    BigDecimal dollars =
        contract.dollars(after.amount(), ledger.contracts().markPrice(contract.symbol()));
    FuturesAsset asset =
        ledger.futures().assetWith(holder, contract.marginAsset(), balance, positions);
    return asset.available().signum() >= 0
        && dollars.compareTo(LeverageBrackets.maxNotional(after.leverage())) <= 0;
  }

  private void book(String email, Contract contract, PositionSide side, Trade trade) {
    ledger
        .clearing()
        .settle(
            new Holder(email, contract.wallet()), contract.marginAsset(), trade.realizedProfit());
    Position after = trade.after();
    if (after == null) {
      ledger.positions().remove(email, contract.symbol(), side);
    } else {
      ledger.positions().set(after);
    }
  }
}
