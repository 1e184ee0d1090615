package io.github.subfleet.sandbox.operation.apikeys;

import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;

/** Deletes a key of a sub-account. */
public final class DeleteApiKey implements Operation {
  @Override
  public String id() {
    return "deleteApiKey";
  }

  @Override
  public Object answer(OperationCall call) {
    call.ledger().keys().remove(NamedKey.of(call).value());
    return new JsonObject();
  }
}
