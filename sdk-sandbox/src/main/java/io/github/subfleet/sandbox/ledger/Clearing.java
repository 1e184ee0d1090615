package io.github.subfleet.sandbox.ledger;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * The other side of all positions: what it has, by asset, grows by the losses that accounts realise and shrinks by their
 * profits, below zero perhaps. With it nothing is created or destroyed.
 */
public final class Clearing {
  private final Map<String, BigDecimal> amounts = new HashMap<>();
  private final Balances balances;

  Clearing(Balances balances) {
    this.balances = balances;
  }

  /** What it has of an asset; negative if it has paid more than it got. */
  public BigDecimal of(String asset) {
    return amounts.getOrDefault(asset, BigDecimal.ZERO);
  }

  /** Pays a realised profit into a wallet, or takes a loss out of it, which must have as much. */
  void settle(Holder holder, String asset, BigDecimal profit) {
    if (profit.signum() != 0) {
      balances.set(holder, asset, balances.of(holder, asset).add(profit));
      amounts.merge(asset, profit.negate(), BigDecimal::add);
    }
  }
}
