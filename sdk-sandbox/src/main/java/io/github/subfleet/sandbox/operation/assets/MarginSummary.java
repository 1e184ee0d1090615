package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Account;
import io.github.subfleet.sandbox.ledger.Holder;
import io.github.subfleet.sandbox.ledger.MarginStatement;
import io.github.subfleet.sandbox.operation.Amounts;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sums up the cross margin wallets of the sub-accounts that have a margin account, in the order of their creation. The
 * totals are exactly the sums of the entries. That isolated margin does not count is a guess.
 */
public final class MarginSummary implements Operation {
  @Override
  public String id() {
    return "marginSummary";
  }

  @Override
  public Object answer(OperationCall call) {
    Map<String, MarginStatement> statements = new LinkedHashMap<>();
    call.ledger().accounts().subAccounts().stream()
        .filter(Account::marginEnabled)
        .map(Account::email)
        .forEach(email -> statements.put(
            email, MarginStatement.of(call.ledger(), new Holder(email, Wallet.MARGIN))));
    MarginStatement all =
        statements.values().stream().reduce(MarginStatement.EMPTY, MarginStatement::plus);
    return withSums(new JsonObject(), all)
        .put(
            "subAccountList",
            statements.entrySet().stream()
                .map(one -> withSums(new JsonObject().put("email", one.getKey()), one.getValue()))
                .toList());
  }

  private static JsonObject withSums(JsonObject json, MarginStatement statement) {
    return json.put("totalAssetOfBtc", Amounts.padded(statement.assets()))
        .put("totalLiabilityOfBtc", Amounts.padded(statement.liabilities()))
        .put("totalNetAssetOfBtc", Amounts.padded(statement.net()));
  }
}
