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

/**
 * Moves money between the spot wallet of a sub-account and its cross margin wallet. The documentation does not say which
 * margin wallet is meant; as there is no parameter for a trading pair, it cannot be an isolated one.
 */
public final class MarginTransfer implements Operation {
  private static final int FROM_SPOT = 1;

  @Override
  public String id() {
    return "marginTransfer";
  }

  @Override
  public Object answer(OperationCall call) {
    String email = call.ledger()
        .accounts()
        .requireSubAccount(call.parameters().text("email"))
        .email();
    AssetAmount sum = AssetAmount.of(call.parameters(), call.ledger());
    boolean fromSpot = call.parameters().integer("type") == FROM_SPOT;
    Holder spot = new Holder(email, Wallet.SPOT);
    Holder margin = new Holder(email, Wallet.MARGIN);
    TransferOrder order = new TransferOrder(
        TransferKind.MARGIN,
        fromSpot ? spot : margin,
        fromSpot ? margin : spot,
        sum.asset(),
        sum.amount());
    Transfer transfer = call.ledger().cashier().transfer(order, call.time());
    return new JsonObject().put("txnId", String.valueOf(transfer.id()));
  }
}
