package io.github.subfleet.sandbox.ledger;

import java.util.List;
import java.util.Map;

/** Which networks coins are deposited over: an excerpt of the exchange's, enough to have some of each sort. */
public final class DepositNetworks {
  /** The network whose addresses are made for one amount. */
  public static final String LIGHTNING = "LIGHTNING";

  private static final Map<String, List<String>> BY_COIN = Map.of(
      "BTC", List.of("BTC", LIGHTNING),
      "ETH", List.of("ETH", "ARBITRUM"),
      "BNB", List.of("BSC"),
      "SOL", List.of("SOL"),
      "XRP", List.of("XRP"),
      "DOGE", List.of("DOGE"),
      "USDT", List.of("TRX", "ETH", "BSC", "SOL"),
      "USDC", List.of("ETH", "BSC", "SOL"));

  private DepositNetworks() {}

  /** The networks of a coin, the usual one first. */
  public static List<String> of(String coin) {
    return BY_COIN.getOrDefault(coin, List.of(coin));
  }

  /** What is taken for a coin if no network is named. */
  public static String usual(String coin) {
    return of(coin).get(0);
  }
}
