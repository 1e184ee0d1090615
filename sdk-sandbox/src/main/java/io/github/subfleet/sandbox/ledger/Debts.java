package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.Debt;
import io.github.subfleet.sandbox.Wallet;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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

  /** The wallets of an account that owe anything. */
  public Set<Wallet> debtors(String email) {
    return byHolder.keySet().stream()
        .filter(holder -> holder.email().equals(email))
        .filter(holder -> totals(holder).values().stream().anyMatch(total -> total.signum() != 0))
        .map(Holder::wallet)
        .collect(Collectors.toSet());
  }

  /** Sets what a wallet owes. */
  public void set(Holder holder, String asset, Debt debt) {
    byHolder.computeIfAbsent(holder, h -> new TreeMap<>()).put(asset, debt);
  }
}
