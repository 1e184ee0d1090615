package io.github.subfleet.sandbox.operation.managed;

import io.github.subfleet.sandbox.Debt;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Holder;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.ledger.MarginStatement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What margin wallets hold and owe together, as the answers on managed sub-accounts show it. */
final class MarginAssets {
  private final Ledger ledger;
  private final int leastDecimals;
  private final Map<String, BigDecimal> held = new TreeMap<>();
  private final Map<String, BigDecimal> locked = new TreeMap<>();
  private final Map<String, BigDecimal> borrowed = new TreeMap<>();
  private final Map<String, BigDecimal> interest = new TreeMap<>();

  /**
   * Adds up wallets.
   *
   * @param wallets the wallets
   * @param balances what each of them holds
   * @param leastDecimals how many decimals amounts are written with at least
   */
  MarginAssets(
      Ledger ledger,
      List<Holder> wallets,
      Function<Holder, Map<String, BigDecimal>> balances,
      int leastDecimals) {
    this.ledger = ledger;
    this.leastDecimals = leastDecimals;
    for (Holder wallet : wallets) {
      Map<String, BigDecimal> amounts = new TreeMap<>(balances.apply(wallet));
      ledger.debts().totals(wallet).forEach((asset, owed) -> {
        if (owed.signum() != 0) {
          amounts.putIfAbsent(asset, BigDecimal.ZERO);
        }
      });
      amounts.forEach((asset, amount) -> add(wallet, asset, amount));
    }
  }

  private void add(Holder wallet, String asset, BigDecimal amount) {
    Debt debt = ledger.debts().of(wallet, asset);
    held.merge(asset, amount, BigDecimal::add);
    locked.merge(asset, ledger.holds().of(wallet, asset).total(), BigDecimal::add);
    borrowed.merge(asset, debt.borrowed(), BigDecimal::add);
    interest.merge(asset, debt.interest(), BigDecimal::add);
  }

  /** Puts the level, the sums and the assets into an answer. */
  JsonObject putInto(JsonObject answer) {
    MarginStatement statement = new MarginStatement(
        ledger.prices().value(held),
        ledger.prices().value(borrowed).add(ledger.prices().value(interest)));
    return answer
        .put("marginLevel", text(statement.level()))
        .put("totalAssetOfBtc", text(statement.assets()))
        .put("totalLiabilityOfBtc", text(statement.liabilities()))
        .put("totalNetAssetOfBtc", text(statement.net()))
        .put("userAssets", held.keySet().stream().map(this::row).toList());
  }

  private JsonObject row(String asset) {
    BigDecimal all = held.getOrDefault(asset, BigDecimal.ZERO);
    BigDecimal used = locked.getOrDefault(asset, BigDecimal.ZERO);
    BigDecimal principal = borrowed.getOrDefault(asset, BigDecimal.ZERO);
    BigDecimal owed = interest.getOrDefault(asset, BigDecimal.ZERO);
    return new JsonObject()
        .put("asset", asset)
        .put("borrowed", text(principal))
        .put("free", text(all.subtract(used)))
        .put("interest", text(owed))
        .put("locked", text(used))
        .put("netAsset", text(all.subtract(principal).subtract(owed)));
  }

  private String text(BigDecimal amount) {
    BigDecimal shortest = amount.stripTrailingZeros();
    return (shortest.scale() < leastDecimals ? shortest.setScale(leastDecimals) : shortest)
        .toPlainString();
  }
}
