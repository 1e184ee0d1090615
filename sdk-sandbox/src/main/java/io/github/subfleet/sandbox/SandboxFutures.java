package io.github.subfleet.sandbox;

import io.github.subfleet.sandbox.ledger.Ledger;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * Positions and mark prices, for tests to read and to set up. Thread-safe; what is returned is a copy that later calls do
 * not change.
 *
 * <p>There is a perpetual future for every trading pair with USDT or USDC, such as {@code BTCUSDT}, and for every other
 * asset a coin-margined one, such as {@code BTCUSD_PERP}, of 100 US dollars a contract for BTC and 10 for others, and
 * options, such as {@code BTC-271231-100000-C}. Nobody trades, no funding is paid and no position is liquidated. A method
 * that gets a symbol or an address which does not exist throws {@link IllegalArgumentException}.
 */
public final class SandboxFutures {
  private final Ledger ledger;
  private final Clock clock;

  SandboxFutures(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Reads an account's positions.
   *
   * @param email the account
   * @return all of them, in the order of their symbols
   */
  public List<Position> positions(String email) {
    return at(() -> {
      requireAccount(email);
      return ledger.positions().of(email);
    });
  }

  /**
   * Opens a position, or puts another in the place of the one that the account has on the same side of the contract. No
   * wallet changes by that, and none is asked whether it has enough margin.
   *
   * @param position the position
   * @throws IllegalArgumentException if the account has no futures (for an option: no options) account, if it has positions
   *     of the other mode (one-way or hedge) in the same kind of derivative, if the entry price of a future is 0, or if an
   *     option is isolated or on another side than {@link PositionSide#BOTH}
   */
  public void setPosition(Position position) {
    at(() -> {
      ProductType product = ledger.contracts().requireProduct(position.symbol());
      require(isOpen(position.email(), product), position.email() + " cannot have " + product);
      boolean option = product == ProductType.OPTION;
      require(
          option || position.entryPrice().signum() > 0,
          "entryPrice must be above 0, but was " + position.entryPrice());
      require(
          !option || (position.isolatedWallet() == null && position.side() == PositionSide.BOTH),
          "an option must be on the side BOTH and not isolated, but was " + position);
      ledger.positions().setInMode(position, product);
      return position;
    });
  }

  /**
   * Closes a position, if there is one. No wallet changes by that.
   *
   * @param email the account
   * @param symbol the contract
   * @param side the side of it
   */
  public void removePosition(String email, String symbol, PositionSide side) {
    at(() -> {
      requireAccount(email);
      ledger.positions().remove(email, symbol, side);
      return email;
    });
  }

  /**
   * Reads a mark price. Unless it was set, it follows from {@link SandboxLedger#prices}, with USDT for the US dollar; that
   * of an option is then what it would pay now.
   *
   * @param symbol the contract
   * @return its mark price; above 0, for an option perhaps 0
   */
  public BigDecimal markPrice(String symbol) {
    return at(() -> ledger.contracts().markPrice(symbol));
  }

  /**
   * Sets a mark price, which from then on follows from nothing else.
   *
   * @param symbol the contract
   * @param price its mark price; above 0, for an option 0 or more
   * @throws IllegalArgumentException if the price is out of its range
   */
  public void setMarkPrice(String symbol, BigDecimal price) {
    at(() -> {
      ledger.contracts().setMarkPrice(symbol, price);
      return price;
    });
  }

  /**
   * Reads the moves of positions between accounts.
   *
   * @return those that succeeded, oldest first
   */
  public List<PositionMove> moves() {
    return at(() -> ledger.moves().all());
  }

  /**
   * Reads what the other side of all positions has: it gets the losses that accounts realise and pays their profits. It
   * is part of {@link SandboxLedger#total}.
   *
   * @param asset the asset
   * @return how much of it; negative if it has paid more than it got
   */
  public BigDecimal clearing(String asset) {
    return at(() -> ledger.clearing().of(asset));
  }

  private boolean isOpen(String email, ProductType product) {
    requireAccount(email);
    return ledger
        .accounts()
        .subAccount(email)
        .map(account ->
            product == ProductType.OPTION ? account.optionsEnabled() : account.futuresEnabled())
        .orElse(true);
  }

  private void requireAccount(String email) {
    require(
        ledger.accounts().contains(email) || ledger.managed().involves(email),
        "there is no account " + email);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  private <T> T at(Supplier<T> work) {
    return ledger.at(clock.instant(), work);
  }
}
