package io.github.subfleet.sandbox.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/**
 * How much of an asset a futures wallet has, and what for. Amounts have 8 decimals, so that sums of them are exact.
 *
 * @param asset the asset
 * @param walletBalance what lies in the wallet
 * @param openOrderInitialMargin what open orders need
 * @param positions the positions that are margined in the asset
 */
public record FuturesAsset(
    String asset,
    BigDecimal walletBalance,
    BigDecimal openOrderInitialMargin,
    List<PositionValue> positions) {
  private static final int DECIMALS = 8;

  /** Cuts the amounts to 8 decimals. */
  public FuturesAsset {
    walletBalance = walletBalance.setScale(DECIMALS, RoundingMode.DOWN);
    openOrderInitialMargin = openOrderInitialMargin.setScale(DECIMALS, RoundingMode.DOWN);
    positions = List.copyOf(positions);
  }

  /** What the positions have won; negative for a loss. */
  public BigDecimal unrealizedProfit() {
    return sum(PositionValue::unrealizedProfit);
  }

  /** What lies in the wallet, and what the positions have won. */
  public BigDecimal marginBalance() {
    return walletBalance.add(unrealizedProfit());
  }

  /** What the positions need. */
  public BigDecimal positionInitialMargin() {
    return sum(PositionValue::initialMargin);
  }

  /** What positions and open orders need. */
  public BigDecimal initialMargin() {
    return positionInitialMargin().add(openOrderInitialMargin);
  }

  /** What the positions must keep. */
  public BigDecimal maintenanceMargin() {
    return sum(PositionValue::maintenanceMargin);
  }

  /** What lies in the wallet for all positions in cross margin together. */
  public BigDecimal crossWalletBalance() {
    return walletBalance.subtract(sum(PositionValue::isolatedWallet));
  }

  /** What is there beyond the needs of open orders and of positions in cross margin; negative if it is too little. */
  public BigDecimal available() {
    return crossWalletBalance()
        .subtract(openOrderInitialMargin)
        .add(sum(value -> value.isolated()
            ? BigDecimal.ZERO
            : value.unrealizedProfit().subtract(value.initialMargin())));
  }

  /** What may leave the wallet: no profit that is not yet realised, and nothing that open orders hold. */
  public BigDecimal maxWithdrawAmount() {
    return crossWalletBalance()
        .subtract(openOrderInitialMargin)
        .min(available())
        .max(BigDecimal.ZERO);
  }

  private BigDecimal sum(Function<PositionValue, BigDecimal> part) {
    return positions.stream()
        .map(part)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(DECIMALS, RoundingMode.DOWN);
  }
}
