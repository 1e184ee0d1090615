package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Account;
import io.github.subfleet.sandbox.ledger.Holder;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.operation.Amounts;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.operation.Page;
import java.util.List;

/** Values the spot wallets of the master account and of its sub-accounts in BTC. */
public final class SpotSummary implements Operation {
  @Override
  public String id() {
    return "spotSummary";
  }

  @Override
  public Object answer(OperationCall call) {
    Parameters parameters = call.parameters();
    Ledger ledger = call.ledger();
    String email = parameters.findText("email");
    List<Account> found = email == null
        ? ledger.accounts().subAccounts()
        : ledger.accounts().subAccount(email).stream().toList();
    List<Account> page = Page.of(found, parameters.integer("page"), parameters.integer("size"));
    return new JsonObject()
        .put("totalCount", found.size())
        .put("masterAccountTotalAsset", value(ledger, ledger.accounts().masterEmail()))
        .put(
            "spotSubUserAssetBtcVoList",
            page.stream()
                .map(account -> new JsonObject()
                    .put("email", account.email())
                    .put("totalAsset", value(ledger, account.email())))
                .toList());
  }

  private static String value(Ledger ledger, String email) {
    return Amounts.padded(
        ledger.prices().value(ledger.balances().of(new Holder(email, Wallet.SPOT))));
  }
}
