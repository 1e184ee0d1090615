package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.Position;
import io.github.subfleet.sandbox.ProductType;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a position is worth at the mark price. Amounts are in the contract's margin asset, to 8 decimals. An option needs
 * no margin here.
 *
 * @param position the position
 * @param marginAsset the asset that profit and margins are in
 * @param markPrice the mark price
 * @param unrealizedProfit what it has won; negative for a loss
 * @param initialMargin what it needs at its leverage
 * @param maintenanceMargin what it must keep
 */
public record PositionValue(
    Position position,
    String marginAsset,
    BigDecimal markPrice,
    BigDecimal unrealizedProfit,
    BigDecimal initialMargin,
    BigDecimal maintenanceMargin) {
  private static final int DECIMALS = 8;

  /** The value of a position now. */
  static PositionValue of(Position position, Contracts contracts) {
    Contract contract = contracts.require(position.symbol());
    BigDecimal mark = contracts.markPrice(position.symbol());
    BigDecimal profit = contract.profit(position.amount(), position.entryPrice(), mark);
    boolean margined = contract.product() != ProductType.OPTION;
    BigDecimal dollars = margined ? contract.dollars(position.amount(), mark) : BigDecimal.ZERO;
    BigDecimal initial = contract
        .inMarginAsset(dollars, mark)
        .divide(BigDecimal.valueOf(position.leverage()), DECIMALS, RoundingMode.HALF_UP);
    BigDecimal maintenance =
        contract.inMarginAsset(LeverageBrackets.maintenanceMargin(dollars), mark);
    return new PositionValue(
        position,
        contract.marginAsset(),
        mark,
        profit.setScale(DECIMALS, RoundingMode.HALF_UP),
        initial,
        maintenance.setScale(DECIMALS, RoundingMode.HALF_UP));
  }

  /** Whether it has a margin of its own. */
  public boolean isolated() {
    return position.isolatedWallet() != null;
  }

  /** What is set aside for it alone; zero in cross margin. */
  public BigDecimal isolatedWallet() {
    BigDecimal wallet = position.isolatedWallet();
    return wallet == null ? BigDecimal.ZERO : wallet;
  }

  /** The margin that it has of its own: what is set aside, and what it has won; zero in cross margin. */
  public BigDecimal isolatedMargin() {
    return isolated() ? isolatedWallet().add(unrealizedProfit) : BigDecimal.ZERO;
  }

  /** The largest notional value in dollars that it may have at its leverage. */
  public BigDecimal maxNotional() {
    return LeverageBrackets.maxNotional(position.leverage());
  }
}
