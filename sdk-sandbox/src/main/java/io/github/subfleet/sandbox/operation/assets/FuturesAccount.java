package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;

/** Tells the state of a sub-account's account for USDT-margined futures. */
public final class FuturesAccount implements Operation {
  @Override
  public String id() {
    return "futuresAccount";
  }

  @Override
  public Object answer(OperationCall call) {
    return new FuturesDetail(call, Wallet.USDT_FUTURE)
        .putInto(new JsonObject().put("asset", "USDT"));
  }
}
