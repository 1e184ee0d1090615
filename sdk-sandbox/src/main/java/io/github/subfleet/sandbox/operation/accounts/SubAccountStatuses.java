package io.github.subfleet.sandbox.operation.accounts;

import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Account;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;

/** Tells what is switched on for the sub-accounts. */
public final class SubAccountStatuses implements Operation {
  @Override
  public String id() {
    return "status";
  }

  @Override
  public Object answer(OperationCall call) {
    String email = call.parameters().findText("email");
    return call.ledger().accounts().subAccounts().stream()
        .filter(account -> email == null || email.equals(account.email()))
        .map(SubAccountStatuses::row)
        .toList();
  }

  /** Sub-accounts are active from their creation on. */
  private static JsonObject row(Account account) {
    return new JsonObject()
        .put("email", account.email())
        .put("isSubUserEnabled", !account.frozen())
        .put("isUserActive", true)
        .put("insertTime", account.createTime().toEpochMilli())
        .put("isMarginEnabled", account.marginEnabled())
        .put("isFutureEnabled", account.futuresEnabled())
        .put("mobile", account.mobile());
  }
}
