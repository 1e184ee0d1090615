package io.github.subfleet.sandbox.operation.accounts;

import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.operation.FuturesWallets;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;

/** Lists a sub-account's positions in one kind of futures. */
public final class PositionRiskV2 implements Operation {
  @Override
  public String id() {
    return "positionRiskV2";
  }

  @Override
  public Object answer(OperationCall call) {
    Wallet wallet = FuturesWallets.of(call.parameters().integer("futuresType"));
    return new JsonObject()
        .put(
            wallet.equals(Wallet.USDT_FUTURE) ? "futurePositionRiskVos" : "deliveryPositionRiskVos",
            PositionRows.of(call, wallet));
  }
}
