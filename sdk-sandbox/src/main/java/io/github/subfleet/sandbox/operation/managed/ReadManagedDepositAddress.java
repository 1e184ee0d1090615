package io.github.subfleet.sandbox.operation.managed;

import io.github.subfleet.sandbox.operation.DepositAddressAnswer;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;

/** Tells where a managed sub-account's deposits are sent. */
public final class ReadManagedDepositAddress implements Operation {
  @Override
  public String id() {
    return "managedDepositAddress";
  }

  @Override
  public Object answer(OperationCall call) {
    String email = call.parameters().text("email");
    return DepositAddressAnswer.of(call, call.ledger().managed().require(email).email());
  }
}
