package io.github.subfleet.sandbox.operation.managed;

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
 * Moves money from the investor to a managed sub-account, from spot wallet to spot wallet. The documentation does not
 * name the wallets.
 */
public final class DepositToManaged implements Operation {
  @Override
  public String id() {
    return "depositToManaged";
  }

  @Override
  public Object answer(OperationCall call) {
    Ledger ledger = call.ledger();
    String receiver =
        ledger.managed().require(call.parameters().text("toEmail")).email();
    AssetAmount sum = AssetAmount.of(call.parameters(), ledger);
    TransferOrder order = new TransferOrder(
        TransferKind.MANAGED_DEPOSIT,
        new Holder(call.requireCaller(), Wallet.SPOT),
        new Holder(receiver, Wallet.SPOT),
        sum.asset(),
        sum.amount());
    Transfer transfer = ledger.cashier().transfer(order, call.time());
    return new JsonObject().put("tranId", transfer.id());
  }
}
