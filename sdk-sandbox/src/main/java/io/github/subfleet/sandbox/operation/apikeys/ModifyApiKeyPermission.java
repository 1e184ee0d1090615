package io.github.subfleet.sandbox.operation.apikeys;

import io.github.subfleet.sandbox.ApiKey;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;

/** Changes what a key of a sub-account may do. That a permission which is not sent stays as it was is a guess. */
public final class ModifyApiKeyPermission implements Operation {
  @Override
  public String id() {
    return "modifyApiKeyPermission";
  }

  @Override
  public Object answer(OperationCall call) {
    ApiKey key = NamedKey.of(call);
    ApiKey changed = key.withPermissions(Permissions.read(call.parameters(), key.permissions()));
    call.ledger().keys().change(changed);
    JsonObject answer =
        new JsonObject().put("apiName", changed.name()).put("apikey", changed.value());
    return Permissions.put(changed.permissions(), answer)
        .put("timestamp", call.time().toEpochMilli());
  }
}
