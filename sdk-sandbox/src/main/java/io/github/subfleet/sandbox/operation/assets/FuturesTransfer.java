package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.TransferKind;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Holder;
import io.github.subfleet.sandbox.ledger.TransferOrder;
import io.github.subfleet.sandbox.operation.AssetAmount;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;

/** Moves money between the spot wallet of a sub-account and one of its futures wallets. */
public final class FuturesTransfer implements Operation {
  @Override
  public String id() {
    return "futuresTransfer";
  }

  @Override
  public Object answer(OperationCall call) {
    String email = call.ledger()
        .accounts()
        .requireSubAccount(call.parameters().text("email"))
        .email();
    AssetAmount sum = AssetAmount.of(call.parameters(), call.ledger());
    int type = call.parameters().integer("type");
    Holder spot = new Holder(email, Wallet.SPOT);
    Holder futures = new Holder(email, type <= 2 ? Wallet.USDT_FUTURE : Wallet.COIN_FUTURE);
    boolean fromSpot = type % 2 == 1;
    TransferOrder order = new TransferOrder(
        TransferKind.FUTURES,
        fromSpot ? spot : futures,
        fromSpot ? futures : spot,
        sum.asset(),
        sum.amount());
    Transfer transfer = call.ledger().cashier().transfer(order, call.time());
    return new JsonObject().put("txnId", String.valueOf(transfer.id()));
  }
}
