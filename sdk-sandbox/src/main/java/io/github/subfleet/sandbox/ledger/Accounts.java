package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The master account and its sub-accounts, by e-mail address, in the order of their creation. */
public final class Accounts {
  private final String masterEmail;
  private final long masterId;
  private final Map<String, Account> subAccounts = new HashMap<>();
  private final List<Account> inOrder = new ArrayList<>();

  Accounts(String masterEmail, long masterId) {
    this.masterEmail = masterEmail;
    this.masterId = masterId;
  }

  /** The master account's address. */
  public String masterEmail() {
    return masterEmail;
  }

  /** The exchange's id of the master account. */
  public long masterId() {
    return masterId;
  }

  /** All sub-accounts; no copy, since there may be many, so that it changes when another is opened. */
  public List<Account> subAccounts() {
    return Collections.unmodifiableList(inOrder);
  }

  /** The sub-account of an address, if the master account has such a one. */
  public Optional<Account> subAccount(String email) {
    return Optional.ofNullable(subAccounts.get(email));
  }

  /**
   * The sub-account that a request names.
   *
   * @throws io.github.subfleet.sandbox.refusal.Refusal if the master account has no such one
   */
  public Account requireSubAccount(String email) {
    return subAccount(email).orElseThrow(() -> ErrorCode.NOT_MASTER_AND_SUB.refusal());
  }

  /** Whether the address is the master account's or that of one of its sub-accounts. */
  public boolean contains(String email) {
    return email.equals(masterEmail) || subAccounts.containsKey(email);
  }

  /** Opens another sub-account, with an id of its own and nothing else. */
  public Account open(String email, Instant time) {
    long lastId = inOrder.stream().mapToLong(Account::id).max().orElse(masterId);
    Account account = new Account(lastId + 1, email, "", time, null);
    add(account);
    return account;
  }

  /** Adds a sub-account. */
  public void add(Account account) {
    if (contains(account.email())) {
      throw new IllegalArgumentException("there is an account " + account.email() + " already");
    }
    subAccounts.put(account.email(), account);
    inOrder.add(account);
  }
}
