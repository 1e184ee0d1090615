package io.github.subfleet.sandbox.operation.accounts;

import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Account;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;

/** Opens a sub-account's futures account. That doing so again changes nothing and is no error is a guess. */
public final class EnableFutures implements Operation {
  @Override
  public String id() {
    return "enableFutures";
  }

  @Override
  public Object answer(OperationCall call) {
    Account account =
        call.ledger().accounts().requireSubAccount(call.parameters().text("email"));
    account.enableFutures();
    return new JsonObject()
        .put("email", account.email())
        .put("isFuturesEnabled", account.futuresEnabled());
  }
}
