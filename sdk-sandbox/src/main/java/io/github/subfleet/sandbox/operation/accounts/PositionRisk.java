package io.github.subfleet.sandbox.operation.accounts;

import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;

/**
 * Lists a sub-account's positions in USDT-margined futures. That only these are meant is all that the documented example
 * tells.
 */
public final class PositionRisk implements Operation {
  @Override
  public String id() {
    return "positionRisk";
  }

  @Override
  public Object answer(OperationCall call) {
    return PositionRows.of(call, Wallet.USDT_FUTURE);
  }
}
