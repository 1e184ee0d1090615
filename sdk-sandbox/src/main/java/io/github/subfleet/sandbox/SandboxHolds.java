package io.github.subfleet.sandbox;

import io.github.subfleet.sandbox.ledger.Holder;
import io.github.subfleet.sandbox.ledger.Ledger;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What holds balances back, for tests to read and to set up: what of them is held, what is owed, and so how much may
 * leave its wallet. Thread-safe.
 *
 * <p>A method that gets an address which no account has, managed ones included, throws {@link IllegalArgumentException}.
 */
public final class SandboxHolds {
  private static final Set<WalletType> BORROWERS =
      Set.of(WalletType.MARGIN, WalletType.ISOLATED_MARGIN);

  private final Ledger ledger;
  private final Clock clock;

  SandboxHolds(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Reads how much may leave a wallet: a transfer of more is refused.
   *
   * @param email the account
   * @param wallet its wallet
   * @param asset the asset
   * @return what is free of the balance; of a margin wallet with debts and of a futures wallet with positions no more than
   *     these allow
   */
  public BigDecimal available(String email, Wallet wallet, String asset) {
    return at(() -> ledger.availability().of(holder(email, wallet), asset));
  }

  /**
   * Reads what is held of a balance.
   *
   * @param email the account
   * @param wallet its wallet
   * @param asset the asset
   * @return the parts that cannot be used
   */
  public Held held(String email, Wallet wallet, String asset) {
    return at(() -> ledger.holds().of(holder(email, wallet), asset));
  }

  /**
   * Sets what is held of a balance, which itself stays as it is.
   *
   * @param email the account
   * @param wallet its wallet
   * @param asset the asset
   * @param held the parts that cannot be used from now on
   * @throws IllegalArgumentException if that is more than the balance
   */
  public void setHeld(String email, Wallet wallet, String asset, Held held) {
    at(() -> {
      Holder holder = holder(email, wallet);
      BigDecimal balance = ledger.balances().of(holder, asset);
      if (held.total().compareTo(balance) > 0) {
        throw new IllegalArgumentException("held must be at most %s, the balance, but was %s"
            .formatted(balance.toPlainString(), held.total().toPlainString()));
      }
      ledger.holds().set(holder, asset, held);
      return held;
    });
  }

  /**
   * Reads what a margin wallet owes.
   *
   * @param email the account
   * @param wallet its wallet
   * @param asset the asset
   * @return what it owes of the asset
   */
  public Debt debt(String email, Wallet wallet, String asset) {
    return at(() -> ledger.debts().of(holder(email, wallet), asset));
  }

  /**
   * Sets what a margin wallet owes. Its balance stays as it is: a test that borrows sets it, too. Interest does not grow
   * by itself, and no wallet is liquidated.
   *
   * @param email the account
   * @param wallet its wallet, of cross or isolated margin
   * @param asset the asset, one that has a price
   * @param debt what it owes from now on
   * @throws IllegalArgumentException if it is no margin wallet or the asset has no price
   */
  public void setDebt(String email, Wallet wallet, String asset, Debt debt) {
    if (!BORROWERS.contains(wallet.type())) {
      throw new IllegalArgumentException(
          "wallet must be one of %s, but was %s".formatted(BORROWERS, wallet));
    }
    at(() -> {
      if (!ledger.prices().knows(asset)) {
        throw new IllegalArgumentException("asset must be one of %s, but was %s"
            .formatted(ledger.prices().inBtc().keySet(), asset));
      }
      ledger.debts().set(holder(email, wallet), asset, debt);
      return debt;
    });
  }

  private <T> T at(Supplier<T> work) {
    return ledger.at(clock.instant(), work);
  }

  private Holder holder(String email, Wallet wallet) {
    if (!ledger.accounts().contains(email) && !ledger.managed().involves(email)) {
      throw new IllegalArgumentException("there is no account " + email);
    }
    return new Holder(email, wallet);
  }
}
