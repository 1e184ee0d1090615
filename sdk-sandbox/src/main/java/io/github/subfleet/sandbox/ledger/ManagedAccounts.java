package io.github.subfleet.sandbox.ledger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The managed sub-accounts: an investor's money in the hands of a trading team. None of these accounts belongs to the
 * master account of {@link Accounts}.
 */
public final class ManagedAccounts {
  private final String investorEmail;
  private final String tradingTeamEmail;
  private final Set<String> emails = new LinkedHashSet<>();

  ManagedAccounts(String investorEmail, String tradingTeamEmail) {
    this.investorEmail = investorEmail;
    this.tradingTeamEmail = tradingTeamEmail;
  }

  /** The address of the investor's master account. */
  public String investorEmail() {
    return investorEmail;
  }

  /** The address of the trading team's master account. */
  public String tradingTeamEmail() {
    return tradingTeamEmail;
  }

  /** The addresses of the managed sub-accounts, in the order of their creation. */
  public List<String> emails() {
    return List.copyOf(emails);
  }

  /** Whether the address is that of a managed sub-account. */
  public boolean contains(String email) {
    return emails.contains(email);
  }

  /** Adds a managed sub-account. */
  public void add(String email) {
    emails.add(email);
  }
}
