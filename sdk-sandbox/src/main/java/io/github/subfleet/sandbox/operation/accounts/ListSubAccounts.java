package io.github.subfleet.sandbox.operation.accounts;

import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Account;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.operation.Page;
import java.util.List;

/** Lists the sub-accounts in the order of their creation. */
public final class ListSubAccounts implements Operation {
  @Override
  public String id() {
    return "list";
  }

  @Override
  public Object answer(OperationCall call) {
    Parameters parameters = call.parameters();
    String email = parameters.findText("email");
    Boolean frozen = parameters.findBoolean("isFreeze");
    List<Account> found = call.ledger().accounts().subAccounts().stream()
        .filter(account -> email == null || email.equals(account.email()))
        .filter(account -> frozen == null || frozen == account.frozen())
        .toList();
    List<Account> page = Page.of(found, parameters.integer("page"), parameters.integer("limit"));
    return new JsonObject()
        .put("subAccounts", page.stream().map(ListSubAccounts::row).toList());
  }

  /** Managed sub-accounts are not among those of the master account that the sandbox has. */
  private static JsonObject row(Account account) {
    return new JsonObject()
        .put("subUserId", account.id())
        .put("email", account.email())
        .put("remark", account.remark())
        .put("isFreeze", account.frozen())
        .put("createTime", account.createTime().toEpochMilli())
        .put("isManagedSubAccount", false)
        .put("isAssetManagementSubAccount", false);
  }
}
