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
 * Moves money from the sub-account whose key it is to another one of the same master account, from spot wallet to spot
 * wallet. The documentation does not name the wallets. The master account's address is refused: it is no sub-account.
 */
public final class TransferToSubAccount implements Operation {
  @Override
  public String id() {
    return "transferToSubAccount";
  }

  @Override
  public Object answer(OperationCall call) {
    Ledger ledger = call.ledger();
    String receiver =
        ledger.accounts().requireSubAccount(call.parameters().text("toEmail")).email();
    AssetAmount sum = AssetAmount.of(call.parameters(), ledger);
    TransferOrder order = new TransferOrder(
        TransferKind.TO_SUB_ACCOUNT,
        new Holder(call.requireCaller(), Wallet.SPOT),
        new Holder(receiver, Wallet.SPOT),
        sum.asset(),
        sum.amount());
    Transfer transfer = ledger.cashier().transfer(order, call.time());
    return new JsonObject().put("txnId", String.valueOf(transfer.id()));
  }
}
