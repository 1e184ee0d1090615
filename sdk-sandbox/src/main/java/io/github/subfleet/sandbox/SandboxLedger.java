package io.github.subfleet.sandbox;

import io.github.subfleet.sandbox.ledger.Account;
import io.github.subfleet.sandbox.ledger.Holder;
import io.github.subfleet.sandbox.ledger.Ledger;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The sandbox's books, for tests to read and to set up. Thread-safe; what is returned is a copy that later calls do not
 * change.
 *
 * <p>Accounts are named by e-mail address. A method that gets an address which no account has throws {@link
 * IllegalArgumentException}.
 */
public final class SandboxLedger {
  private final Ledger ledger;
  private final Clock clock;

  SandboxLedger(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Whose sub-accounts these are.
   *
   * @return the master account's address
   */
  public String masterEmail() {
    return ledger.accounts().masterEmail();
  }

  /**
   * By which id the exchange knows the master account.
   *
   * @return its id
   */
  public long masterId() {
    return ledger.accounts().masterId();
  }

  /**
   * Reads the sub-accounts.
   *
   * @return all of them, in the order of their creation
   */
  public List<SubAccount> subAccounts() {
    return exclusively(
        () -> ledger.accounts().subAccounts().stream().map(SubAccount::of).toList());
  }

  /**
   * Reads a balance.
   *
   * @param email the account
   * @param wallet its wallet
   * @param asset the asset, such as {@code USDT}
   * @return how much the wallet holds; zero if it never held any
   */
  public BigDecimal balance(String email, Wallet wallet, String asset) {
    return exclusively(() -> ledger.balances().of(holder(email, wallet), asset));
  }

  /**
   * Reads the balances of a wallet.
   *
   * @param email the account
   * @param wallet its wallet
   * @return how much the wallet holds, by asset; an asset it has run out of may be there with zero
   */
  public Map<String, BigDecimal> balances(String email, Wallet wallet) {
    return exclusively(() -> ledger.balances().of(holder(email, wallet)));
  }

  /**
   * Reads the balances of all wallets of an account. Two readings are equal exactly if the account has the same in all
   * of them.
   *
   * @param email the account
   * @return how much the account holds, by wallet and asset; without zeros, and amounts without zeros at their ends
   */
  public Map<Wallet, Map<String, BigDecimal>> wallets(String email) {
    return exclusively(() -> {
      requireAccount(email);
      return ledger.balances().of(email);
    });
  }

  /**
   * Adds up an asset. No transfer and no move of a position changes the sum.
   *
   * @param asset the asset
   * @return how much of it all wallets of all accounts hold together, with {@link SandboxFutures#clearing}
   */
  public BigDecimal total(String asset) {
    return exclusively(
        () -> ledger.balances().total(asset).add(ledger.clearing().of(asset)));
  }

  /**
   * Sets a balance, out of nothing or into nothing.
   *
   * @param email the account
   * @param wallet its wallet
   * @param asset the asset, one that has a price
   * @param amount how much the wallet holds from now on; 0 or more
   * @throws IllegalArgumentException if the amount is below 0, or less than what is held of it, or the asset has no price
   */
  public void setBalance(String email, Wallet wallet, String asset, BigDecimal amount) {
    exclusively(() -> {
      if (!ledger.prices().knows(asset)) {
        throw new IllegalArgumentException("asset must be one of %s, but was %s"
            .formatted(ledger.prices().inBtc().keySet(), asset));
      }
      Holder holder = holder(email, wallet);
      BigDecimal held = ledger.holds().of(holder, asset).total();
      if (amount.compareTo(held) < 0) {
        throw new IllegalArgumentException(
            "amount must be %s, which is held of it, or more, but was %s"
                .formatted(held.toPlainString(), amount.toPlainString()));
      }
      ledger.balances().set(holder, asset, amount);
      return amount;
    });
  }

  /**
   * Reads the price list, by which summaries value what accounts hold.
   *
   * @return what one unit of each asset is worth in BTC
   */
  public Map<String, BigDecimal> prices() {
    return exclusively(() -> ledger.prices().inBtc());
  }

  /**
   * Sets a price. An asset that had none becomes known to the exchange.
   *
   * @param asset the asset
   * @param btc what one unit of it is worth in BTC; 0 or more
   * @throws IllegalArgumentException if the price is below 0
   */
  public void setPrice(String asset, BigDecimal btc) {
    exclusively(() -> {
      ledger.prices().set(asset, btc);
      return btc;
    });
  }

  /**
   * Reads the transfers of every kind that have been accepted.
   *
   * @return all of them, oldest first
   */
  public List<Transfer> transfers() {
    return exclusively(() -> ledger.transfers().all());
  }

  /**
   * Lets the next transfers fail after they have been accepted: the answer is the usual one with an id, but no money
   * moves, and histories show {@code FAILURE} where they show a status. Scheduled transfers are not meant. The
   * documentation has the status, but does not say when the live exchange comes to it.
   *
   * @param count how many transfers, 0 or more; replaces what an earlier call has left
   * @throws IllegalArgumentException if the count is below 0
   */
  public void failNextTransfers(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must be 0 or more, but was " + count);
    }
    exclusively(() -> {
      ledger.cashier().failNext(count);
      return count;
    });
  }

  /**
   * Freezes or thaws a sub-account. That shows in answers but stops no transfer: what it stops on the live exchange is
   * not documented.
   *
   * @param email the sub-account, a managed one perhaps
   * @param frozen whether it is frozen from now on
   */
  public void setFrozen(String email, boolean frozen) {
    exclusively(() -> {
      Account account = ledger.managed().find(email).orElseGet(() -> subAccount(email));
      account.freeze(frozen);
      return account;
    });
  }

  /**
   * Opens a sub-account's futures account, if it has none.
   *
   * @param email the sub-account
   */
  public void enableFutures(String email) {
    exclusively(() -> {
      Account account = subAccount(email);
      account.enableFutures();
      return account;
    });
  }

  /**
   * The managed sub-accounts, and whose they are.
   *
   * @return a view of them
   */
  public SandboxManaged managed() {
    return new SandboxManaged(ledger);
  }

  /**
   * What accounts have traded.
   *
   * @return the trades of all accounts
   */
  public SandboxTrades trades() {
    return new SandboxTrades(ledger);
  }

  /**
   * The API keys.
   *
   * @return the keys of all accounts
   */
  public SandboxKeys keys() {
    return new SandboxKeys(ledger, clock);
  }

  /**
   * The deposits from outside the exchange.
   *
   * @return a view of them, also for tests to make some
   */
  public SandboxDeposits deposits() {
    return new SandboxDeposits(ledger, clock);
  }

  /**
   * What holds balances back: what of them is held, what is owed, and so how much may leave.
   *
   * @return a view of it, also for tests to set it up
   */
  public SandboxHolds holds() {
    return new SandboxHolds(ledger, clock);
  }

  /**
   * Positions and mark prices.
   *
   * @return a view of them, also for tests to set them up
   */
  public SandboxFutures futures() {
    return new SandboxFutures(ledger, clock);
  }

  /** What is due by now comes first, so that a test that has set the clock forward sees it done. */
  private <T> T exclusively(Supplier<T> work) {
    return ledger.at(clock.instant(), work);
  }

  private Account subAccount(String email) {
    return ledger
        .accounts()
        .subAccount(email)
        .orElseThrow(() -> new IllegalArgumentException("there is no sub-account " + email));
  }

  private Holder holder(String email, Wallet wallet) {
    requireAccount(email);
    return new Holder(email, wallet);
  }

  private void requireAccount(String email) {
    if (!ledger.accounts().contains(email) && !ledger.managed().involves(email)) {
      throw new IllegalArgumentException("there is no account " + email);
    }
  }
}
