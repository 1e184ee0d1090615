package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Account;
import io.github.subfleet.sandbox.ledger.Holder;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.operation.Page;
import java.util.List;
import java.util.function.Function;

/**
 * A page of the summary of the sub-accounts that have a futures account, in the order of their creation. That the totals
 * are those of all sub-accounts, not of the page, is a guess. They are exactly the sums of the entries on all pages.
 */
final class FuturesSums {
  private FuturesSums() {}

  /** The summary of USDT-margined futures, in dollars. */
  static JsonObject usdtMargined(OperationCall call) {
    List<Sums<FuturesTotals>> accounts = accounts(
        call.ledger(),
        email -> FuturesTotals.of(
            call.ledger().futures().assets(new Holder(email, Wallet.USDT_FUTURE))));
    FuturesTotals all =
        accounts.stream().map(Sums::sums).reduce(FuturesTotals.ZERO, FuturesTotals::plus);
    return all.putInto(new JsonObject())
        .put("asset", "USD")
        .put(
            "subAccountList",
            page(call, accounts).stream()
                .map(one -> one.sums()
                    .putInto(new JsonObject().put("email", one.email()))
                    .put("asset", "USD"))
                .toList());
  }

  /** The summary of coin-margined futures, in BTC. */
  static JsonObject coinMargined(OperationCall call) {
    List<Sums<CoinTotals>> accounts = accounts(
        call.ledger(),
        email -> CoinTotals.of(call.ledger(), new Holder(email, Wallet.COIN_FUTURE)));
    CoinTotals all = accounts.stream().map(Sums::sums).reduce(CoinTotals.ZERO, CoinTotals::plus);
    return all.putInto(new JsonObject(), "OfBTC")
        .put("asset", "BTC")
        .put(
            "subAccountList",
            page(call, accounts).stream()
                .map(one -> one.sums()
                    .putInto(new JsonObject().put("email", one.email()), "")
                    .put("asset", "BTC"))
                .toList());
  }

  private static <T> List<Sums<T>> accounts(Ledger ledger, Function<String, T> sums) {
    return ledger.accounts().subAccounts().stream()
        .filter(Account::futuresEnabled)
        .map(account -> new Sums<>(account.email(), sums.apply(account.email())))
        .toList();
  }

  private static <T> List<T> page(OperationCall call, List<T> all) {
    return Page.of(all, call.parameters().integer("page"), call.parameters().integer("limit"));
  }

  private record Sums<T>(String email, T sums) {}
}
