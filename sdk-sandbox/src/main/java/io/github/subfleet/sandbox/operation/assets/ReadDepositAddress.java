package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.operation.DepositAddressAnswer;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;

/** Tells where a sub-account's deposits are sent. */
public final class ReadDepositAddress implements Operation {
  @Override
  public String id() {
    return "depositAddress";
  }

  @Override
  public Object answer(OperationCall call) {
    String email = call.parameters().text("email");
    return DepositAddressAnswer.of(
        call, call.ledger().accounts().requireSubAccount(email).email());
  }
}
