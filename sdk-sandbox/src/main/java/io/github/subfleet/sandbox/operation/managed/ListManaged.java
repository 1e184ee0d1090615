package io.github.subfleet.sandbox.operation.managed;

import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Account;
import io.github.subfleet.sandbox.ledger.ManagedAccounts;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.operation.Page;
import java.util.List;

/**
 * Lists the investor's managed sub-accounts. Which accounts the root user and the bound parent are, is not documented:
 * here the investor and the trading team.
 */
public final class ListManaged implements Operation {
  @Override
  public String id() {
    return "managedList";
  }

  @Override
  public Object answer(OperationCall call) {
    Parameters parameters = call.parameters();
    ManagedAccounts managed = call.ledger().managed();
    String email = parameters.findText("email");
    List<Account> found = managed.all().stream()
        .filter(account -> email == null || email.equals(account.email()))
        .toList();
    List<Account> page = Page.of(found, parameters.integer("page"), parameters.integer("limit"));
    return new JsonObject()
        .put("total", found.size())
        .put(
            "managerSubUserInfoVoList",
            page.stream().map(account -> row(account, managed)).toList());
  }

  private static JsonObject row(Account account, ManagedAccounts managed) {
    return new JsonObject()
        .put("rootUserId", managed.investorId())
        .put("managersubUserId", account.id())
        .put("bindParentUserId", managed.tradingTeamId())
        .put("email", account.email())
        .put("insertTimeStamp", account.createTime().toEpochMilli())
        .put("bindParentEmail", managed.tradingTeamEmail())
        .put("isSubUserEnabled", !account.frozen())
        .put("isUserActive", true)
        .put("isMarginEnabled", account.marginEnabled())
        .put("isFutureEnabled", account.futuresEnabled())
        .put("isSignedLVTRiskAgreement", false);
  }
}
