package io.github.subfleet.sandbox.operation.managed;

import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Prices;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What margin wallets hold, as the answers on managed sub-accounts show it. Nobody borrows on the sandbox, so nothing is
 * owed, and the margin level is the one that the documented example shows for that.
 *
 * @param prices what assets are worth
 * @param balances what the wallets hold, by asset
 * @param zeros how many decimals amounts have at least
 */
record MarginAssets(Prices prices, Map<String, BigDecimal> balances, int zeros) {
  private static final String NOTHING_OWED = "999";

  /** Puts the level, the sums and the assets into an answer. */
  JsonObject putInto(JsonObject answer) {
    String value = text(prices.value(balances));
    return answer
        .put("marginLevel", NOTHING_OWED)
        .put("totalAssetOfBtc", value)
        .put("totalLiabilityOfBtc", text(BigDecimal.ZERO))
        .put("totalNetAssetOfBtc", value)
        .put("userAssets", rows());
  }

  private List<JsonObject> rows() {
    return balances.entrySet().stream()
        .map(balance -> new JsonObject()
            .put("asset", balance.getKey())
            .put("borrowed", text(BigDecimal.ZERO))
            .put("free", text(balance.getValue()))
            .put("interest", text(BigDecimal.ZERO))
            .put("locked", text(BigDecimal.ZERO))
            .put("netAsset", text(balance.getValue())))
        .toList();
  }

  private String text(BigDecimal amount) {
    BigDecimal shortest = amount.stripTrailingZeros();
    return (shortest.scale() < zeros ? shortest.setScale(zeros) : shortest).toPlainString();
  }
}
