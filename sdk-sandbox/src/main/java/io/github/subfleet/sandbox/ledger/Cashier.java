package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.TransferStatus;
import io.github.subfleet.sandbox.WalletType;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import io.github.subfleet.sandbox.refusal.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Makes transfers of every kind. Nowhere else does money go from one wallet to another: the cashier refuses before
 * anything changes, moves what the payer loses to the receiver, and writes it down once in the {@link TransferLog}.
 *
 * <p>It knows what holds for all transfers. Which routes a kind of transfer may take is for its operation to check.
 */
public final class Cashier {
  private final Accounts accounts;
  private final Balances balances;
  private final Availability availability;
  private final TransferLog log;
  private final PriorityQueue<Transfer> scheduled =
      new PriorityQueue<>(Comparator.comparing(Transfer::due).thenComparing(Transfer::id));
  private int failures;

  Cashier(Accounts accounts, Balances balances, Availability availability, TransferLog log) {
    this.accounts = accounts;
    this.balances = balances;
    this.availability = availability;
    this.log = log;
  }

  /**
   * Makes a transfer now.
   *
   * @return the transfer, written down
   * @throws Refusal if it cannot be made; then nothing has changed
   */
  public Transfer transfer(TransferOrder order, Instant time) {
    check(order);
    availability.require(order.from(), order.asset(), order.amount());
    if (failures > 0) {
      failures--;
      return log.add(order, time, time, TransferStatus.FAILURE);
    }
    move(order);
    return log.add(order, time, time, TransferStatus.SUCCESS);
  }

  /**
   * Writes a transfer down that is to be made later. Whether the payer has enough is not asked before it is due.
   *
   * @return the transfer, in the state {@link TransferStatus#INIT}
   * @throws Refusal if it could not even be made if the payer had enough; then nothing has changed
   */
  public Transfer schedule(TransferOrder order, Instant time, Instant due) {
    check(order);
    Transfer transfer = log.add(order, time, due, TransferStatus.INIT);
    scheduled.add(transfer);
    return transfer;
  }

  /** Makes the scheduled transfers that are due, in the order of their due times. Those that cannot be made fail. */
  public void settle(Instant now) {
    while (!scheduled.isEmpty() && !scheduled.element().due().isAfter(now)) {
      Transfer transfer = scheduled.remove();
      log.update(transfer.withStatus(settled(transfer)));
    }
  }

  /** Lets the next transfers that are accepted fail afterwards: they are written down, but nothing moves. */
  public void failNext(int count) {
    failures = count;
  }

  private TransferStatus settled(Transfer transfer) {
    try {
      move(new TransferOrder(
          transfer.kind(),
          transfer.clientId(),
          new Holder(transfer.fromEmail(), transfer.from()),
          new Holder(transfer.toEmail(), transfer.to()),
          transfer.asset(),
          transfer.amount()));
      return TransferStatus.SUCCESS;
    } catch (Refusal refusal) {
      return TransferStatus.FAILURE;
    }
  }

  private void check(TransferOrder order) {
    if (order.from().equals(order.to())) {
      throw ErrorCode.UNSUPPORTED_OPERATION.refusal();
    }
    for (Holder holder : List.of(order.from(), order.to())) {
      WalletType type = holder.wallet().type();
      boolean futures = type == WalletType.USDT_FUTURE || type == WalletType.COIN_FUTURE;
      Account account = accounts.subAccount(holder.email()).orElse(null);
      if (futures && account != null && !account.futuresEnabled()) {
        throw ErrorCode.NO_FUTURES_ACCOUNT.refusal();
      }
    }
  }

  private void move(TransferOrder order) {
    availability.require(order.from(), order.asset(), order.amount());
    balances.move(order.from(), order.to(), order.asset(), order.amount());
    openMarginAccount(order.to());
  }

  /** A margin account needs no enabling: the first transfer into a margin wallet opens it. */
  private void openMarginAccount(Holder receiver) {
    WalletType type = receiver.wallet().type();
    if (type == WalletType.MARGIN || type == WalletType.ISOLATED_MARGIN) {
      accounts.subAccount(receiver.email()).ifPresent(Account::enableMargin);
    }
  }
}
