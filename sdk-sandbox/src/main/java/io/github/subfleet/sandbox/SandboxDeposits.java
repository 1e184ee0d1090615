package io.github.subfleet.sandbox;

import io.github.subfleet.sandbox.ledger.DepositNetworks;
import io.github.subfleet.sandbox.ledger.Ledger;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/**
 * Deposits from outside the exchange, for tests to make and to follow up. Thread-safe; what is returned is a copy that
 * later calls do not change.
 *
 * <p>The first sub-account has some from the time after it was created, one of each status. What they brought is part of
 * its first balances.
 */
public final class SandboxDeposits {
  private final Ledger ledger;
  private final Clock clock;

  SandboxDeposits(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Lets a deposit arrive that is done at once, over the coin's usual network.
   *
   * @param email the sub-account it comes to, a managed one perhaps
   * @param coin what is deposited, an asset that has a price
   * @param amount how much of it; above 0
   * @return the deposit, which has been credited to the spot wallet
   * @throws IllegalArgumentException if there is no such sub-account or asset, or the amount is not above 0
   */
  public Deposit arrive(String email, String coin, BigDecimal amount) {
    return arrive(email, coin, DepositNetworks.usual(coin), amount, DepositStatus.SUCCESS);
  }

  /**
   * Lets a deposit arrive.
   *
   * @param email the sub-account it comes to, a managed one perhaps
   * @param coin what is deposited, an asset that has a price
   * @param network the network it comes over, one of {@link #networks}
   * @param amount how much of it; above 0
   * @param status how far it has come; it is in the spot wallet if that means that it is credited
   * @return the deposit
   * @throws IllegalArgumentException if there is no such sub-account, asset or network, or the amount is not above 0
   */
  public Deposit arrive(
      String email, String coin, String network, BigDecimal amount, DepositStatus status) {
    if (amount.signum() <= 0) {
      throw new IllegalArgumentException(
          "amount must be above 0, but was " + amount.toPlainString());
    }
    requireOneOf("network", network, networks(coin));
    return ledger.at(clock.instant(), () -> {
      requireOneOf("coin", coin, ledger.prices().inBtc().keySet());
      if (ledger.accounts().subAccount(email).isEmpty() && !ledger.managed().contains(email)) {
        throw new IllegalArgumentException("there is no sub-account " + email);
      }
      return ledger.deposits().arrive(email, coin, network, amount, status, clock.instant());
    });
  }

  /**
   * Takes a deposit on to another status. When that is the first one that means so, the deposit is credited to the spot
   * wallet.
   *
   * @param id which deposit
   * @param status how far it has come now
   * @return the deposit
   * @throws IllegalArgumentException if there is no such deposit, or if it has been credited and the status would take
   *     that back
   */
  public Deposit setStatus(String id, DepositStatus status) {
    return ledger.at(clock.instant(), () -> ledger.deposits().setStatus(id, status));
  }

  /**
   * Reads the deposits.
   *
   * @return those of all sub-accounts, in the order they arrived
   */
  public List<Deposit> all() {
    return ledger.at(clock.instant(), () -> ledger.deposits().all());
  }

  /**
   * The networks that a coin can be deposited over. They are an excerpt of the exchange's; a coin that a test has
   * brought into being has one with its own name.
   *
   * @param coin the coin
   * @return the networks, the usual one first
   */
  public List<String> networks(String coin) {
    return DepositNetworks.of(coin);
  }

  private static void requireOneOf(String name, String value, Collection<String> allowed) {
    if (!allowed.contains(value)) {
      throw new IllegalArgumentException(
          "%s must be one of %s, but was %s".formatted(name, allowed, value));
    }
  }
}
