package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.Market;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How much each account has traded on each day of UTC, in BTC. */
public final class TradeVolumes {
  private final Map<String, NavigableMap<LocalDate, Map<Market, BigDecimal>>> byEmail =
      new HashMap<>();

  /** Adds what an account has traded. */
  public void add(String email, Market market, Instant time, BigDecimal btc) {
    if (btc.signum() <= 0) {
      throw new IllegalArgumentException(
          "a traded amount must be above 0, but was " + btc.toPlainString());
    }
    byEmail
        .computeIfAbsent(email, e -> new TreeMap<>())
        .computeIfAbsent(
            time.atOffset(ZoneOffset.UTC).toLocalDate(), d -> new EnumMap<>(Market.class))
        .merge(market, btc, BigDecimal::add);
  }

  /** What an account has traded on the days from one to another, both included; only days on which it did. */
  public Map<LocalDate, Map<Market, BigDecimal>> between(
      String email, LocalDate first, LocalDate last) {
    return byEmail
        .getOrDefault(email, Collections.emptyNavigableMap())
        .subMap(first, true, last, true);
  }
}
