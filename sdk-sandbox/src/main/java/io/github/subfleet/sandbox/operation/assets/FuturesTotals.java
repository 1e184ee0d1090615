package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.FuturesAsset;
import io.github.subfleet.sandbox.operation.Amounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What the dollars in futures wallets come to. The documentation counts USDT and BUSD as dollars; that USDC counts as
 * well, and other assets do not, is a guess.
 */
record FuturesTotals(
    BigDecimal initialMargin,
    BigDecimal maintenanceMargin,
    BigDecimal marginBalance,
    BigDecimal openOrderInitialMargin,
    BigDecimal positionInitialMargin,
    BigDecimal unrealizedProfit,
    BigDecimal walletBalance,
    BigDecimal maxWithdrawAmount) {
  private static final Set<String> DOLLARS = Set.of("USDT", "BUSD", "USDC");
  private static final BigDecimal NOTHING = BigDecimal.ZERO;
  static final FuturesTotals ZERO =
      new FuturesTotals(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);

  /** The sums of a wallet. */
  static FuturesTotals of(List<FuturesAsset> assets) {
    return assets.stream()
        .filter(asset -> DOLLARS.contains(asset.asset()))
        .map(FuturesTotals::of)
        .reduce(ZERO, FuturesTotals::plus);
  }

  private static FuturesTotals of(FuturesAsset asset) {
    return new FuturesTotals(
        asset.initialMargin(),
        asset.maintenanceMargin(),
        asset.marginBalance(),
        asset.openOrderInitialMargin(),
        asset.positionInitialMargin(),
        asset.unrealizedProfit(),
        asset.walletBalance(),
        asset.maxWithdrawAmount());
  }

  /** Both together. */
  FuturesTotals plus(FuturesTotals other) {
    return new FuturesTotals(
        initialMargin.add(other.initialMargin),
        maintenanceMargin.add(other.maintenanceMargin),
        marginBalance.add(other.marginBalance),
        openOrderInitialMargin.add(other.openOrderInitialMargin),
        positionInitialMargin.add(other.positionInitialMargin),
        unrealizedProfit.add(other.unrealizedProfit),
        walletBalance.add(other.walletBalance),
        maxWithdrawAmount.add(other.maxWithdrawAmount));
  }

  /** Puts the sums into an answer, all but that of what may leave. */
  JsonObject putInto(JsonObject json) {
    return json.put("totalInitialMargin", Amounts.padded(initialMargin))
        .put("totalMaintenanceMargin", Amounts.padded(maintenanceMargin))
        .put("totalMarginBalance", Amounts.padded(marginBalance))
        .put("totalOpenOrderInitialMargin", Amounts.padded(openOrderInitialMargin))
        .put("totalPositionInitialMargin", Amounts.padded(positionInitialMargin))
        .put("totalUnrealizedProfit", Amounts.padded(unrealizedProfit))
        .put("totalWalletBalance", Amounts.padded(walletBalance));
  }
}
