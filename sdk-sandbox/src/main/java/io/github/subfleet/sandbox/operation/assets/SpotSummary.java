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
    List<String> found = ledger.accounts().subAccounts().stream()
        .map(Account::email)
        .filter(address -> email == null || email.equals(address))
        .toList();
    List<String> page = Page.of(found, parameters.integer("page"), parameters.integer("size"));
    return new JsonObject()
        .put("totalCount", found.size())
        .put("masterAccountTotalAsset", value(ledger, ledger.accounts().masterEmail()))
        .put(
            "spotSubUserAssetBtcVoList",
            page.stream()
                .map(address -> new JsonObject()
                    .put("email", address)
                    .put("totalAsset", value(ledger, address)))
                .toList());
  }

  private static String value(Ledger ledger, String email) {
    return Amounts.padded(
        ledger.prices().value(ledger.balances().of(new Holder(email, Wallet.SPOT))));
  }
}
