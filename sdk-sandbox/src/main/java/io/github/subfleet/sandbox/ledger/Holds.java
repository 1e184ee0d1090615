package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.Held;
import java.util.HashMap;
import java.util.Map;

/** Which parts of balances cannot be used, by wallet and asset. No more is held than the wallet has. */
public final class Holds {
  private final Map<Holder, Map<String, Held>> byHolder = new HashMap<>();

  /** What is held of a wallet's asset. */
  public Held of(Holder holder, String asset) {
    return byHolder.getOrDefault(holder, Map.of()).getOrDefault(asset, Held.NONE);
  }

  /** Sets what is held; the caller has seen that the wallet has as much. */
  public void set(Holder holder, String asset, Held held) {
    byHolder.computeIfAbsent(holder, h -> new HashMap<>()).put(asset, held);
  }
}
