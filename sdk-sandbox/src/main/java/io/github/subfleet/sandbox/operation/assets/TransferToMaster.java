package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.TransferKind;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Holder;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.ledger.TransferOrder;
import io.github.subfleet.sandbox.operation.AssetAmount;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;

/**
 * Moves money from the sub-account whose key it is to the master account, from spot wallet to spot wallet. The
 * documentation does not name the wallets.
 */
public final class TransferToMaster implements Operation {
  @Override
  public String id() {
    return "transferToMaster";
  }

  @Override
  public Object answer(OperationCall call) {
    Ledger ledger = call.ledger();
    AssetAmount sum = AssetAmount.of(call.parameters(), ledger);
    TransferOrder order = new TransferOrder(
        TransferKind.TO_MASTER,
        new Holder(call.requireCaller(), Wallet.SPOT),
        new Holder(ledger.accounts().masterEmail(), Wallet.SPOT),
        sum.asset(),
        sum.amount());
    Transfer transfer = ledger.cashier().transfer(order, call.time());
    return new JsonObject().put("txnId", String.valueOf(transfer.id()));
  }
}
