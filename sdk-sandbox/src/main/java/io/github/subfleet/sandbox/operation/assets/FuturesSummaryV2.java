package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.operation.FuturesWallets;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;

/** Sums up the sub-accounts' accounts for one kind of futures. */
public final class FuturesSummaryV2 implements Operation {
  @Override
  public String id() {
    return "futuresSummaryV2";
  }

  @Override
  public Object answer(OperationCall call) {
    Wallet wallet = FuturesWallets.of(call.parameters().integer("futuresType"));
    return wallet.equals(Wallet.USDT_FUTURE)
        ? new JsonObject().put("futureAccountSummaryResp", FuturesSums.usdtMargined(call))
        : new JsonObject().put("deliveryAccountSummaryResp", FuturesSums.coinMargined(call));
  }
}
