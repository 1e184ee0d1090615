package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.FuturesAsset;
import io.github.subfleet.sandbox.ledger.Holder;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.operation.Amounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What wallets of coin-margined futures come to, in BTC to 8 decimals. */
record CoinTotals(BigDecimal unrealizedProfit, BigDecimal walletBalance) {
  static final CoinTotals ZERO = new CoinTotals(BigDecimal.ZERO, BigDecimal.ZERO);

  /** The sums of a wallet. */
  static CoinTotals of(Ledger ledger, Holder holder) {
    List<FuturesAsset> assets = ledger.futures().assets(holder);
    return new CoinTotals(
        value(ledger, assets, FuturesAsset::unrealizedProfit),
        value(ledger, assets, FuturesAsset::walletBalance));
  }

  private static BigDecimal value(
      Ledger ledger, List<FuturesAsset> assets, Function<FuturesAsset, BigDecimal> part) {
    return ledger
        .prices()
        .value(assets.stream().collect(Collectors.toMap(FuturesAsset::asset, part)));
  }

  /** Both together. */
  CoinTotals plus(CoinTotals other) {
    return new CoinTotals(
        unrealizedProfit.add(other.unrealizedProfit), walletBalance.add(other.walletBalance));
  }

  /** Puts the sums into an answer, with something at the end of their names. */
  JsonObject putInto(JsonObject json, String suffix) {
    return json.put(
            "totalMarginBalance" + suffix, Amounts.padded(walletBalance.add(unrealizedProfit)))
        .put("totalUnrealizedProfit" + suffix, Amounts.padded(unrealizedProfit))
        .put("totalWalletBalance" + suffix, Amounts.padded(walletBalance));
  }
}
