package io.github.subfleet.sandbox;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An open position.
 *
 * @param email the account that has it
 * @param symbol the contract, such as {@code BTCUSDT}, {@code BTCUSD_PERP} or {@code BTC-271231-100000-C}
 * @param side the side of the contract it is on; {@link PositionSide#BOTH} for options
 * @param amount how much: of the base asset in USDT-margined futures and options, contracts in coin-margined futures;
 *     negative for a short position, never 0
 * @param entryPrice the average price at which it was entered; above 0, for options 0 or more
 * @param leverage by how much its notional value is divided to give its initial margin; 1 to 125, without a meaning for
 *     options
 * @param isolatedWallet what of the futures wallet is set aside for it alone; null in cross margin
 */
public record Position(
    String email,
    String symbol,
    PositionSide side,
    BigDecimal amount,
    BigDecimal entryPrice,
    int leverage,
    @Nullable BigDecimal isolatedWallet) {
  /** The highest leverage there is. */
  public static final int HIGHEST_LEVERAGE = 125;

  /**
   * Checks that the values are in their ranges and that the sign fits the side.
   *
   * @param email the account
   * @param symbol the contract
   * @param side the side
   * @param amount how much
   * @param entryPrice the price it was entered at
   * @param leverage the leverage
   * @param isolatedWallet what is set aside, or null
   * @throws IllegalArgumentException if one of them is out of its range
   */
  public Position {
    int sign = amount.signum();
    boolean fits =
        switch (side) {
          case BOTH -> sign != 0;
          case LONG -> sign > 0;
          case SHORT -> sign < 0;
        };
    require(fits, "amount", "not 0, above 0 for LONG and below 0 for SHORT", amount);
    require(entryPrice.signum() >= 0, "entryPrice", "0 or more", entryPrice);
    require(
        leverage >= 1 && leverage <= HIGHEST_LEVERAGE,
        "leverage",
        "between 1 and " + HIGHEST_LEVERAGE,
        leverage);
    if (isolatedWallet != null) {
      require(isolatedWallet.signum() >= 0, "isolatedWallet", "0 or more", isolatedWallet);
    }
  }

  /**
   * A position in one-way mode and in cross margin, at a leverage of 20, which is the exchange's usual one.
   *
   * @param email the account that has it
   * @param symbol the contract
   * @param amount how much; negative for a short position, not 0
   * @param entryPrice the price at which it was entered
   * @return the position
   */
  public static Position of(String email, String symbol, BigDecimal amount, BigDecimal entryPrice) {
    return new Position(email, symbol, PositionSide.BOTH, amount, entryPrice, 20, null);
  }

  /**
   * The same on another side of the contract.
   *
   * @param newSide the side
   * @return a copy with that side
   */
  public Position withSide(PositionSide newSide) {
    return new Position(email, symbol, newSide, amount, entryPrice, leverage, isolatedWallet);
  }

  /**
   * The same at another leverage.
   *
   * @param newLeverage the leverage, 1 to 125
   * @return a copy with that leverage
   */
  public Position withLeverage(int newLeverage) {
    return new Position(email, symbol, side, amount, entryPrice, newLeverage, isolatedWallet);
  }

  /**
   * The same in isolated margin.
   *
   * @param wallet what of the futures wallet is set aside for it; 0 or more
   * @return a copy in isolated margin
   */
  public Position isolated(BigDecimal wallet) {
    return new Position(email, symbol, side, amount, entryPrice, leverage, wallet);
  }

  /**
   * The same with another amount, entered at another price.
   *
   * @param newAmount how much
   * @param newEntryPrice the price at which it was entered
   * @return a copy with these
   */
  public Position withAmount(BigDecimal newAmount, BigDecimal newEntryPrice) {
    return new Position(email, symbol, side, newAmount, newEntryPrice, leverage, isolatedWallet);
  }

  private static void require(boolean holds, String name, String allowed, Object given) {
    if (!holds) {
      throw new IllegalArgumentException(
          "%s must be %s, but was %s".formatted(name, allowed, given));
    }
  }
}
