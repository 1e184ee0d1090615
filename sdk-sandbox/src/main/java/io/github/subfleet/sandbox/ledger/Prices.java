package io.github.subfleet.sandbox.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The assets there are, what each is worth in BTC, and the trading pairs among them. */
public final class Prices {
  private static final List<String> QUOTES = List.of("USDT", "USDC", "BTC");
  private static final int DECIMALS = 8;

  private final Map<String, BigDecimal> inBtc = new LinkedHashMap<>();

  /** Fixed prices: round numbers near those of a day in 2025, so that sums are easy to check by hand. */
  static Prices fixed() {
    Prices prices = new Prices();
    prices.set("BTC", BigDecimal.ONE);
    prices.set("ETH", new BigDecimal("0.036"));
    prices.set("BNB", new BigDecimal("0.01"));
    prices.set("SOL", new BigDecimal("0.0016"));
    prices.set("XRP", new BigDecimal("0.000025"));
    prices.set("DOGE", new BigDecimal("0.000002"));
    prices.set("USDT", new BigDecimal("0.00001"));
    prices.set("USDC", new BigDecimal("0.00001"));
    return prices;
  }

  /** All prices in BTC, by asset. */
  public Map<String, BigDecimal> inBtc() {
    return Map.copyOf(inBtc);
  }

  /** An asset's price in BTC; zero for an unknown one. */
  public BigDecimal inBtc(String asset) {
    return inBtc.getOrDefault(asset, BigDecimal.ZERO);
  }

  /** Whether there is such an asset. */
  public boolean knows(String asset) {
    return inBtc.containsKey(asset);
  }

  /** Sets a price; a new asset comes into being by it. */
  public void set(String asset, BigDecimal btc) {
    if (btc.signum() < 0) {
      throw new IllegalArgumentException("a price must be 0 or more, but was " + btc);
    }
    inBtc.put(asset, btc);
  }

  /** What a wallet's content is worth in BTC, to 8 decimals. */
  public BigDecimal value(Map<String, BigDecimal> balances) {
    return balances.entrySet().stream()
        .map(b -> b.getValue().multiply(inBtc.getOrDefault(b.getKey(), BigDecimal.ZERO)))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(DECIMALS, RoundingMode.DOWN);
  }

  /** The two assets of a trading pair such as {@code BTCUSDT}, base before quote; empty if it is none. */
  public Optional<List<String>> pair(String symbol) {
    return QUOTES.stream()
        .filter(symbol::endsWith)
        .map(quote -> List.of(symbol.substring(0, symbol.length() - quote.length()), quote))
        .filter(pair -> knows(pair.get(0)) && knows(pair.get(1)))
        .filter(pair -> !pair.get(0).equals(pair.get(1)))
        .findFirst();
  }
}
