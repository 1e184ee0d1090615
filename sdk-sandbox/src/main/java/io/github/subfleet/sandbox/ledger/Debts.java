package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.Debt;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What margin wallets owe, by asset. The money that was lent is part of their balances. */
public final class Debts {
  private final Map<Holder, Map<String, Debt>> byHolder = new HashMap<>();

  /** What a wallet owes of an asset. */
  public Debt of(Holder holder, String asset) {
    return byHolder.getOrDefault(holder, Map.of()).getOrDefault(asset, Debt.NONE);
  }

  /** What a wallet must pay back, by asset. */
  public Map<String, BigDecimal> totals(Holder holder) {
    return byHolder.getOrDefault(holder, Map.of()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, debt -> debt.getValue().total()));
  }

  /** Sets what a wallet owes. */
  public void set(Holder holder, String asset, Debt debt) {
    byHolder.computeIfAbsent(holder, h -> new TreeMap<>()).put(asset, debt);
  }
}
