package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.RepeatedClientId;
import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.WalletType;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Account;
import io.github.subfleet.sandbox.ledger.Holder;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.refusal.ErrorCode;

/** Moves money between wallets of the master account and its sub-accounts. */
public final class UniversalTransfer implements Operation {
  @Override
  public String id() {
    return "universalTransfer";
  }

  @Override
  public Object answer(OperationCall call) {
    Ledger ledger = call.ledger();
    String clientId = call.parameters().findText("clientTranId");
    Transfer first =
        clientId == null ? null : ledger.transfers().byClientId(clientId).orElse(null);
    if (first != null && call.guesses().repeatedClientId() == RepeatedClientId.ECHO_FIRST) {
      return result(first);
    }
    TransferOrder order = TransferOrder.of(call.parameters(), ledger);
    if (first != null) {
      throw ErrorCode.REJECTED.refusal("The clientTranId has been used before.");
    }
    requireFuturesAccount(order.from(), ledger);
    requireFuturesAccount(order.to(), ledger);
    ledger.balances().move(order.from(), order.to(), order.asset(), order.amount());
    openMarginAccount(order.to(), ledger);
    Transfer transfer = new Transfer(
        ledger.transfers().nextId(),
        clientId,
        order.from().email(),
        order.from().wallet(),
        order.to().email(),
        order.to().wallet(),
        order.asset(),
        order.amount(),
        call.time());
    ledger.transfers().add(transfer);
    return result(transfer);
  }

  private static void requireFuturesAccount(Holder holder, Ledger ledger) {
    WalletType type = holder.wallet().type();
    boolean futures = type == WalletType.USDT_FUTURE || type == WalletType.COIN_FUTURE;
    Account account = ledger.accounts().subAccount(holder.email()).orElse(null);
    if (futures && account != null && !account.futuresEnabled()) {
      throw ErrorCode.NO_FUTURES_ACCOUNT.refusal();
    }
  }

  /** A margin account needs no enabling: the first transfer into a margin wallet opens it. */
  private static void openMarginAccount(Holder receiver, Ledger ledger) {
    WalletType type = receiver.wallet().type();
    if (type == WalletType.MARGIN || type == WalletType.ISOLATED_MARGIN) {
      ledger.accounts().subAccount(receiver.email()).ifPresent(Account::enableMargin);
    }
  }

  private static JsonObject result(Transfer transfer) {
    return new JsonObject()
        .put("tranId", transfer.id())
        .put("clientTranId", ClientIds.shown(transfer.clientId()));
  }
}
