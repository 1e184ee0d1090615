package io.github.subfleet.sandbox;

import io.github.subfleet.sandbox.ledger.Ledger;
import java.util.List;

/**
 * The managed sub-accounts, for tests to read: an investor's money in the hands of a trading team. None of these
 * accounts belongs to the master account. What they hold is read and set as with any other account. Thread-safe.
 */
public final class SandboxManaged {
  private final Ledger ledger;

  SandboxManaged(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Whose money it is.
   *
   * @return the address of the investor's master account
   */
  public String investorEmail() {
    return ledger.managed().investorEmail();
  }

  /**
   * By which id the exchange knows the investor.
   *
   * @return the id
   */
  public long investorId() {
    return ledger.managed().investorId();
  }

  /**
   * Who manages it.
   *
   * @return the address of the trading team's master account
   */
  public String tradingTeamEmail() {
    return ledger.managed().tradingTeamEmail();
  }

  /**
   * By which id the exchange knows the trading team.
   *
   * @return the id
   */
  public long tradingTeamId() {
    return ledger.managed().tradingTeamId();
  }

  /**
   * Reads the managed sub-accounts.
   *
   * @return all of them, in the order of their creation
   */
  public List<SubAccount> subAccounts() {
    return ledger.exclusively(
        () -> ledger.managed().all().stream().map(SubAccount::of).toList());
  }
}
