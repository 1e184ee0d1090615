package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.Position;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * The mark price at which what backs a position would come down to the margin that it must keep, if no other price
 * moved. In cross margin the whole wallet backs all positions on the contract together. It is 0 if no price would do
 * that.
 *
 * <p>For USDT-margined futures; the share to be kept is taken for that of the present bracket.
 */
public final class LiquidationPrice {
  private static final int DECIMALS = 8;

  private LiquidationPrice() {}

  /**
   * The liquidation price of a position.
   *
   * @param value the position
   * @param asset the wallet's asset in which it is margined
   */
  public static BigDecimal of(PositionValue value, FuturesAsset asset) {
    if (value.isolated()) {
      return solve(List.of(value), value.isolatedWallet());
    }
    List<PositionValue> cross =
        asset.positions().stream().filter(other -> !other.isolated()).toList();
    BigDecimal backing = asset.crossWalletBalance();
    for (PositionValue other : cross) {
      if (!isOnSameContract(other, value)) {
        backing = backing.add(other.unrealizedProfit()).subtract(other.maintenanceMargin());
      }
    }
    return solve(cross.stream().filter(other -> isOnSameContract(other, value)).toList(), backing);
  }

  private static boolean isOnSameContract(PositionValue one, PositionValue other) {
    return one.position().symbol().equals(other.position().symbol());
  }

  /**
   * Where backing + sum of amount x (price - entry) = sum of |amount| x price x rate - relief. The relief is what the
   * lower brackets ask less.
   */
  private static BigDecimal solve(List<PositionValue> positions, BigDecimal backing) {
    BigDecimal constant = backing.negate();
    BigDecimal slope = BigDecimal.ZERO;
    for (PositionValue value : positions) {
      Position position = value.position();
      BigDecimal size = position.amount().abs();
      BigDecimal dollars = size.multiply(value.markPrice());
      BigDecimal rate = LeverageBrackets.maintenanceRate(dollars);
      BigDecimal relief =
          dollars.multiply(rate).subtract(LeverageBrackets.maintenanceMargin(dollars));
      constant = constant.add(position.amount().multiply(position.entryPrice())).subtract(relief);
      slope = slope.add(position.amount()).subtract(size.multiply(rate));
    }
    return slope.signum() == 0
        ? BigDecimal.ZERO
        : constant
            .divide(slope, MathContext.DECIMAL128)
            .setScale(DECIMALS, RoundingMode.HALF_UP)
            .max(BigDecimal.ZERO);
  }
}
