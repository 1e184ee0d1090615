package io.github.subfleet.sandbox.ledger;

import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The exchange's state. Its parts are not thread-safe: reach them inside {@link #exclusively} only. */
public final class Ledger {
  private final ReentrantLock lock = new ReentrantLock();
  private final Accounts accounts;
  private final Balances balances;
  private final Prices prices;
  private final TransferLog transfers;
  private final ManagedAccounts managed;
  private final ApiKeys keys;
  private final DepositBook deposits;
  private final TradeVolumes trades = new TradeVolumes();
  private final Holds holds = new Holds();
  private final Debts debts = new Debts();
  private final Availability availability = new Availability(this);
  private final Contracts contracts;
  private final Positions positions;
  private final FuturesAccounts futures = new FuturesAccounts(this);
  private final Clearing clearing;
  private final PositionMoves moves = new PositionMoves();
  private final PositionMover mover = new PositionMover(this);
  private final Cashier cashier;

  Ledger(
      Accounts accounts,
      Balances balances,
      Prices prices,
      TransferLog transfers,
      ManagedAccounts managed,
      ApiKeys keys,
      DepositBook deposits) {
    this.accounts = accounts;
    this.balances = balances;
    this.prices = prices;
    this.transfers = transfers;
    this.managed = managed;
    this.keys = keys;
    this.deposits = deposits;
    this.contracts = new Contracts(prices);
    this.positions = new Positions(contracts);
    this.clearing = new Clearing(balances);
    this.cashier = new Cashier(accounts, balances, availability, transfers);
  }

  /** Does something with the ledger while nobody else does. */
  public <T> T exclusively(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Does something with the ledger as it stands at a time, with what is due by then done. */
  public <T> T at(Instant now, Supplier<T> work) {
    return exclusively(() -> {
      cashier.settle(now);
      return work.get();
    });
  }

  /** Who there is. */
  public Accounts accounts() {
    return accounts;
  }

  /** Who has what. */
  public Balances balances() {
    return balances;
  }

  /** What it is worth. */
  public Prices prices() {
    return prices;
  }

  /** How it moved. */
  public TransferLog transfers() {
    return transfers;
  }

  /** Who manages what for whom. */
  public ManagedAccounts managed() {
    return managed;
  }

  /** With which keys they come. */
  public ApiKeys keys() {
    return keys;
  }

  /** What came from outside. */
  public DepositBook deposits() {
    return deposits;
  }

  /** How much is traded. */
  public TradeVolumes trades() {
    return trades;
  }

  /** What of it cannot be used. */
  public Holds holds() {
    return holds;
  }

  /** What of it is owed. */
  public Debts debts() {
    return debts;
  }

  /** What of it may leave its wallet. */
  public Availability availability() {
    return availability;
  }

  /** In what positions may be, and at what price. */
  public Contracts contracts() {
    return contracts;
  }

  /** Who has which. */
  public Positions positions() {
    return positions;
  }

  /** What they come to. */
  public FuturesAccounts futures() {
    return futures;
  }

  /** What is on the other side of them. */
  public Clearing clearing() {
    return clearing;
  }

  /** How they moved. */
  public PositionMoves moves() {
    return moves;
  }

  /** Who moves them. */
  public PositionMover mover() {
    return mover;
  }

  /** Who moves money. */
  public Cashier cashier() {
    return cashier;
  }
}
