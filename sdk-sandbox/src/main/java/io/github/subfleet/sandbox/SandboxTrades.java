package io.github.subfleet.sandbox;

import io.github.subfleet.sandbox.ledger.Ledger;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * How much the sandbox's accounts have traded. The sandbox has no order book, so nobody trades unless a test says so;
 * what it says shows in the transaction statistics and moves no money. Thread-safe.
 */
public final class SandboxTrades {
  private final Ledger ledger;

  SandboxTrades(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Lets an account have traded.
   *
   * @param email the master account or a sub-account
   * @param market where it traded
   * @param time when; the statistics count it for the day that this is in UTC
   * @param btc how much, in BTC; above 0
   * @throws IllegalArgumentException if there is no such account or the amount is not above 0
   */
  public void record(String email, Market market, Instant time, BigDecimal btc) {
    ledger.exclusively(() -> {
      if (!ledger.accounts().contains(email)) {
        throw new IllegalArgumentException("there is no account " + email);
      }
      ledger.trades().add(email, market, time, btc);
      return btc;
    });
  }
}
