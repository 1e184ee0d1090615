package io.github.subfleet.sandbox.operation.accounts;

import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Account;
import io.github.subfleet.sandbox.ledger.Accounts;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;

/** Opens a sub-account without money, whose address is made up from a text. */
public final class CreateVirtualSubAccount implements Operation {
  @Override
  public String id() {
    return "createVirtualSubAccount";
  }

  @Override
  public Object answer(OperationCall call) {
    Accounts accounts = call.ledger().accounts();
    String email = VirtualEmails.of(call.parameters().text("subAccountString"), accounts);
    Account account = accounts.open(email, call.time());
    return new JsonObject().put("email", account.email());
  }
}
