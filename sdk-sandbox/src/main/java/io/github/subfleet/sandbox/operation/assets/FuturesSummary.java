package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;

/** Sums up the sub-accounts' accounts for USDT-margined futures. */
public final class FuturesSummary implements Operation {
  @Override
  public String id() {
    return "futuresSummary";
  }

  @Override
  public Object answer(OperationCall call) {
    return FuturesSums.usdtMargined(call);
  }
}
