package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.operation.FuturesWallets;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;

/** Tells the state of a sub-account's account for one kind of futures. */
public final class FuturesAccountV2 implements Operation {
  @Override
  public String id() {
    return "futuresAccountV2";
  }

  @Override
  public Object answer(OperationCall call) {
    Wallet wallet = FuturesWallets.of(call.parameters().integer("futuresType"));
    return new JsonObject()
        .put(
            wallet.equals(Wallet.USDT_FUTURE) ? "futureAccountResp" : "deliveryAccountResp",
            new FuturesDetail(call, wallet).putInto(new JsonObject()));
  }
}
