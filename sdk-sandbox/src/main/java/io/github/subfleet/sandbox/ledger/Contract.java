package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.ProductType;
import io.github.subfleet.sandbox.Wallet;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What a position is in: a perpetual future or an option.
 *
 * @param symbol its name
 * @param product its kind
 * @param base the asset that it is on
 * @param marginAsset the asset in which profits are paid and margins are held
 * @param size how much one unit of a position's amount stands for: of the base asset, or, in coin-margined futures, US
 *     dollars
 */
record Contract(
    String symbol, ProductType product, String base, String marginAsset, BigDecimal size) {
  private static final MathContext PRECISION = MathContext.DECIMAL128;

  /** The wallet that profits go to. Options have none of their own on the sandbox. */
  Wallet wallet() {
    return product == ProductType.CM ? Wallet.COIN_FUTURE : Wallet.USDT_FUTURE;
  }

  /** What an amount entered at one price has won at another, in the margin asset, not rounded. */
  BigDecimal profit(BigDecimal amount, BigDecimal entryPrice, BigDecimal price) {
    BigDecimal units = amount.multiply(size);
    return product == ProductType.CM
        ? units.divide(entryPrice, PRECISION).subtract(units.divide(price, PRECISION))
        : units.multiply(price.subtract(entryPrice));
  }

  /** What an amount is worth in dollars, without its sign. */
  BigDecimal dollars(BigDecimal amount, BigDecimal price) {
    BigDecimal units = amount.abs().multiply(size);
    return product == ProductType.CM ? units : units.multiply(price);
  }

  /** What dollars are worth in the margin asset, not rounded. */
  BigDecimal inMarginAsset(BigDecimal dollars, BigDecimal price) {
    return product == ProductType.CM ? dollars.divide(price, PRECISION) : dollars;
  }

  /** The price at which two amounts, entered at one price each, would have been entered together. */
  BigDecimal averagePrice(
      BigDecimal amount, BigDecimal price, BigDecimal otherAmount, BigDecimal otherPrice) {
    BigDecimal sum = amount.add(otherAmount);
    return product == ProductType.CM
        ? sum.divide(
            amount.divide(price, PRECISION).add(otherAmount.divide(otherPrice, PRECISION)),
            PRECISION)
        : amount.multiply(price).add(otherAmount.multiply(otherPrice)).divide(sum, PRECISION);
  }
}
