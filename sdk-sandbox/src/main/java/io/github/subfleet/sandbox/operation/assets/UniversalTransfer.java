package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.RepeatedClientId;
import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.ledger.TransferOrder;
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
    TransferOrder order = UniversalTransferOrder.of(call.parameters(), ledger);
    if (first != null) {
      throw ErrorCode.REJECTED.refusal("The clientTranId has been used before.");
    }
    return result(ledger.cashier().transfer(order, call.time()));
  }

  private static JsonObject result(Transfer transfer) {
    return new JsonObject()
        .put("tranId", transfer.id())
        .put("clientTranId", ClientIds.shown(transfer.clientId()));
  }
}
