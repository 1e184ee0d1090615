package io.github.subfleet.sandbox.operation.general;

import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;

/** Tells the exchange's time. */
public final class ServerTime implements Operation {
  @Override
  public String id() {
    return "serverTime";
  }

  @Override
  public Object answer(OperationCall call) {
    return new JsonObject().put("serverTime", call.time().toEpochMilli());
  }
}
