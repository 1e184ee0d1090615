package io.github.subfleet.sandbox.operation.managed;

import io.github.subfleet.sandbox.Held;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Holder;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.operation.Amounts;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells what a managed sub-account's spot wallet holds of each asset there is, none of it included. The sandbox knows
 * assets by their codes only, so the code stands for the full name, too.
 */
public final class ReadManagedAssets implements Operation {
  @Override
  public String id() {
    return "managedAssets";
  }

  @Override
  public Object answer(OperationCall call) {
    Ledger ledger = call.ledger();
    String email = ledger.managed().require(call.parameters().text("email")).email();
    Holder spot = new Holder(email, Wallet.SPOT);
    List<String> assets = List.copyOf(new TreeMap<>(ledger.prices().inBtc()).keySet());
    return assets.stream().map(asset -> row(ledger, spot, asset)).toList();
  }

  private static JsonObject row(Ledger ledger, Holder spot, String asset) {
    BigDecimal balance = ledger.balances().of(spot, asset);
    Held held = ledger.holds().of(spot, asset);
    return new JsonObject()
        .put("coin", asset)
        .put("name", asset)
        .put("totalBalance", Amounts.shortest(balance))
        .put("availableBalance", Amounts.shortest(balance.subtract(held.total())))
        .put("inOrder", Amounts.shortest(held.locked()))
        .put("btcValue", Amounts.shortest(ledger.prices().value(Map.of(asset, balance))));
  }
}
