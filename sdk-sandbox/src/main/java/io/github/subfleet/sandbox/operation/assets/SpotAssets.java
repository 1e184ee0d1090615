package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.Held;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Holder;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.operation.OperationCall;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a sub-account's spot wallet holds, one entry for each asset that it has some of, in the order of the alphabet.
 * That assets which it has run out of are left out is a guess.
 */
final class SpotAssets {
  private SpotAssets() {}

  /** The answer, with amounts written as one version or the other has them. */
  static JsonObject of(OperationCall call, Function<BigDecimal, Object> written) {
    Ledger ledger = call.ledger();
    String email =
        ledger.accounts().requireSubAccount(call.parameters().text("email")).email();
    Holder spot = new Holder(email, Wallet.SPOT);
    Map<String, BigDecimal> balances = new TreeMap<>(ledger.balances().of(spot));
    balances.values().removeIf(balance -> balance.signum() == 0);
    return new JsonObject()
        .put(
            "balances",
            balances.entrySet().stream()
                .map(balance -> row(
                    balance.getKey(),
                    balance.getValue(),
                    ledger.holds().of(spot, balance.getKey()),
                    written))
                .toList());
  }

  private static JsonObject row(
      String asset, BigDecimal balance, Held held, Function<BigDecimal, Object> written) {
    return new JsonObject()
        .put("freeze", written.apply(held.frozen()))
        .put("withdrawing", written.apply(held.withdrawing()))
        .put("asset", asset)
        .put("free", written.apply(balance.subtract(held.total())))
        .put("locked", written.apply(held.locked()));
  }
}
