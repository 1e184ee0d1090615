package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How much of each asset lies in each wallet. No balance is ever below zero. */
public final class Balances {
  private final Map<Holder, Map<String, BigDecimal>> amounts = new HashMap<>();

  /** What a wallet holds of an asset; zero if it never held any. */
  public BigDecimal of(Holder holder, String asset) {
    return amounts.getOrDefault(holder, Map.of()).getOrDefault(asset, BigDecimal.ZERO);
  }

  /** What a wallet holds, by asset; assets it has run out of included. */
  public Map<String, BigDecimal> of(Holder holder) {
    return Map.copyOf(amounts.getOrDefault(holder, Map.of()));
  }

  /** What all wallets of an account hold, without zeros. */
  public Map<Wallet, Map<String, BigDecimal>> of(String email) {
    Map<Wallet, Map<String, BigDecimal>> wallets = new HashMap<>();
    amounts.forEach((holder, wallet) -> wallet.forEach((asset, amount) -> {
      if (holder.email().equals(email) && amount.signum() != 0) {
        wallets
            .computeIfAbsent(holder.wallet(), w -> new TreeMap<>())
            .put(asset, amount.stripTrailingZeros());
      }
    }));
    return wallets;
  }

  /** What all wallets of all accounts together hold of an asset. */
  public BigDecimal total(String asset) {
    return amounts.values().stream()
        .map(wallet -> wallet.getOrDefault(asset, BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Sets a balance, which creates or destroys money: for seeding and for tests. */
  public void set(Holder holder, String asset, BigDecimal amount) {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException(
          "a balance must be 0 or more, but was " + amount.toPlainString());
    }
    amounts.computeIfAbsent(holder, h -> new TreeMap<>()).put(asset, amount);
  }

  /** Adds money that comes from outside. */
  void credit(Holder receiver, String asset, BigDecimal amount) {
    set(receiver, asset, of(receiver, asset).add(amount));
  }

  /**
   * Checks that a wallet can pay.
   *
   * @throws io.github.subfleet.sandbox.refusal.Refusal if it has too little
   */
  void requireEnough(Holder payer, String asset, BigDecimal amount) {
    if (of(payer, asset).compareTo(amount) < 0) {
      throw ErrorCode.BALANCE_TOO_SMALL.refusal();
    }
  }

  /**
   * Moves money. It is for the {@link Cashier}, who writes down what moved.
   *
   * @throws io.github.subfleet.sandbox.refusal.Refusal if the payer has too little; then nothing has moved
   */
  void move(Holder from, Holder to, String asset, BigDecimal amount) {
    requireEnough(from, asset, amount);
    set(from, asset, of(from, asset).subtract(amount));
    set(to, asset, of(to, asset).add(amount));
  }
}
