package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The managed sub-accounts: an investor's money in the hands of a trading team. None of these accounts belongs to the
 * master account of {@link Accounts}.
 */
public final class ManagedAccounts {
  private static final long INVESTOR_ID = 300_000_001L;
  private static final long TRADING_TEAM_ID = 300_000_002L;

  private final String investorEmail;
  private final String tradingTeamEmail;
  private final Map<String, Account> managed = new LinkedHashMap<>();

  ManagedAccounts(String investorEmail, String tradingTeamEmail) {
    this.investorEmail = investorEmail;
    this.tradingTeamEmail = tradingTeamEmail;
  }

  /** The address of the investor's master account. */
  public String investorEmail() {
    return investorEmail;
  }

  /** The exchange's id of the investor. */
  public long investorId() {
    return INVESTOR_ID;
  }

  /** The address of the trading team's master account. */
  public String tradingTeamEmail() {
    return tradingTeamEmail;
  }

  /** The exchange's id of the trading team. */
  public long tradingTeamId() {
    return TRADING_TEAM_ID;
  }

  /** The managed sub-accounts, in the order of their creation. */
  public List<Account> all() {
    return List.copyOf(managed.values());
  }

  /** The managed sub-account of an address, if there is such a one. */
  public Optional<Account> find(String email) {
    return Optional.ofNullable(managed.get(email));
  }

  /**
   * The managed sub-account that a request names.
   *
   * @throws io.github.subfleet.sandbox.refusal.Refusal if there is no such one
   */
  public Account require(String email) {
    return find(email).orElseThrow(() -> ErrorCode.NOT_MASTER_AND_SUB.refusal());
  }

  /** Whether the address is that of a managed sub-account. */
  public boolean contains(String email) {
    return managed.containsKey(email);
  }

  /** Whether the address is that of anybody here: a managed sub-account, the investor, or the trading team. */
  public boolean involves(String email) {
    return contains(email) || email.equals(investorEmail) || email.equals(tradingTeamEmail);
  }

  /** Adds a managed sub-account. */
  public void add(Account account) {
    managed.put(account.email(), account);
  }
}
