package io.github.subfleet.sandbox.operation.accounts;

import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Account;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;

/**
 * Opens a sub-account's options account. That it needs no futures account first, and that doing so again changes nothing
 * and is no error, are guesses.
 */
public final class EnableOptions implements Operation {
  @Override
  public String id() {
    return "enableOptions";
  }

  @Override
  public Object answer(OperationCall call) {
    Account account =
        call.ledger().accounts().requireSubAccount(call.parameters().text("email"));
    account.enableOptions();
    return new JsonObject()
        .put("email", account.email())
        .put("isEOptionsEnabled", account.optionsEnabled());
  }
}
