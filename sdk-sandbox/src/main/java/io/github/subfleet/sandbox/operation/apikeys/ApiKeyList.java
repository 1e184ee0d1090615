package io.github.subfleet.sandbox.operation.apikeys;

import io.github.subfleet.sandbox.ApiKey;
import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.operation.Page;
import java.util.List;

/** Lists the keys of a sub-account, oldest first; the live exchange's order is not documented. */
public final class ApiKeyList implements Operation {
  @Override
  public String id() {
    return "apiKeyList";
  }

  @Override
  public Object answer(OperationCall call) {
    Parameters parameters = call.parameters();
    String email =
        call.ledger().accounts().requireSubAccount(parameters.text("email")).email();
    String only = parameters.findText(NamedKey.PARAMETER);
    List<ApiKey> found = call.ledger().keys().of(email).stream()
        .filter(key -> only == null || only.equals(key.value()))
        .toList();
    List<ApiKey> page = Page.of(found, parameters.integer("page"), parameters.integer("size"));
    return new JsonObject()
        .put("total", found.size())
        .put("rows", page.stream().map(ApiKeyList::row).toList());
  }

  /** That {@code timestamp} is the time of creation, not of the last change, is a guess. */
  private static JsonObject row(ApiKey key) {
    JsonObject row = new JsonObject()
        .put("email", key.email())
        .put("apiName", key.name())
        .put("apikey", key.value());
    return Permissions.put(key.permissions(), row)
        .put("timestamp", key.createTime().toEpochMilli());
  }
}
