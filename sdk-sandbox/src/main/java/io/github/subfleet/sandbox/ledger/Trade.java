package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.Position;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a position when some is bought or sold.
 *
 * @param before the position before; null if there was none
 * @param after the position after; null if none is left
 * @param realizedProfit what the closed part has won, in the margin asset, to 8 decimals; negative for a loss
 */
record Trade(@Nullable Position before, @Nullable Position after, BigDecimal realizedProfit) {
  private static final int DECIMALS = 8;

  /** The first trade of a contract: it opens a position. */
  static Trade opening(Position opened) {
    return new Trade(null, opened, BigDecimal.ZERO);
  }

  /** A trade that adds to a position, takes from it, closes it or turns it round. */
  static Trade of(Contract contract, Position before, BigDecimal amount, BigDecimal price) {
    BigDecimal old = before.amount();
    BigDecimal sum = old.add(amount);
    if (old.signum() == amount.signum()) {
      BigDecimal entry = contract.averagePrice(old, before.entryPrice(), amount, price);
      return new Trade(before, before.withAmount(sum, entry), BigDecimal.ZERO);
    }
    boolean turned = sum.signum() == amount.signum();
    BigDecimal closed = turned ? old : amount.negate();
    BigDecimal profit = contract
        .profit(closed, before.entryPrice(), price)
        .setScale(DECIMALS, RoundingMode.HALF_UP);
    BigDecimal entry = turned ? price : before.entryPrice();
    return new Trade(before, sum.signum() == 0 ? null : before.withAmount(sum, entry), profit);
  }

  /** Whether the position is closed, or smaller than it was. */
  boolean reduces() {
    return after == null
        || (before != null && after.amount().abs().compareTo(before.amount().abs()) < 0);
  }
}
