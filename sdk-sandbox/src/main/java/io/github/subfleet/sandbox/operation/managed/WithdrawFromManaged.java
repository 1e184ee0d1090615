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
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.time.Instant;

/**
 * Moves money from a managed sub-account back to the investor, from spot wallet to spot wallet; at once, or when the
 * date that the request names has come.
 *
 * <p>The documentation does not name the wallets. Nor does it say what happens at the date if there is too little money
 * then (here the withdrawal fails, which the logs show), or what a date in the past leads to (here a refusal).
 */
public final class WithdrawFromManaged implements Operation {
  @Override
  public String id() {
    return "withdrawFromManaged";
  }

  @Override
  public Object answer(OperationCall call) {
    Ledger ledger = call.ledger();
    String payer = ledger.managed().require(call.parameters().text("fromEmail")).email();
    AssetAmount sum = AssetAmount.of(call.parameters(), ledger);
    TransferOrder order = new TransferOrder(
        TransferKind.MANAGED_WITHDRAWAL,
        new Holder(payer, Wallet.SPOT),
        new Holder(call.requireCaller(), Wallet.SPOT),
        sum.asset(),
        sum.amount());
    Instant date = call.parameters().findTime("transferDate");
    if (date != null && date.isBefore(call.time())) {
      throw ErrorCode.INVALID_PARAMETER.refusal("transferDate");
    }
    Transfer transfer = date == null
        ? ledger.cashier().transfer(order, call.time())
        : ledger.cashier().schedule(order, call.time(), date);
    return new JsonObject().put("tranId", transfer.id());
  }
}
