package io.github.subfleet.sandbox.walk;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A line of a history, as far as all histories tell it.
 *
 * @param wallets from which kind of wallet to which; empty where a history does not tell
 * @param status how far it has come; empty where a history does not tell
 */
record Entry(
    BigDecimal id,
    String from,
    String to,
    String asset,
    BigDecimal amount,
    BigDecimal time,
    String wallets,
    String status) {

  /** What a history is to tell of a transfer. */
  static Entry of(Moved moved) {
    return new Entry(
        moved.id(),
        moved.from().email(),
        moved.to().email(),
        moved.asset(),
        moved.amount().stripTrailingZeros(),
        BigDecimal.valueOf(moved.time()),
        moved.from().wallet().type() + " " + moved.to().wallet().type(),
        moved.status());
  }

  /** What a history tells, with its own names for the two sides, the amount and the time. */
  static Entry of(Map<?, ?> row, String from, String to, String amount, String time) {
    Object fromType = row.get("fromAccountType");
    Object status = row.get("status");
    return new Entry(
        (BigDecimal) row.get("tranId"),
        (String) row.get(from),
        (String) row.get(to),
        (String) row.get("asset"),
        new BigDecimal((String) row.get(amount)).stripTrailingZeros(),
        (BigDecimal) row.get(time),
        fromType == null ? "" : fromType + " " + row.get("toAccountType"),
        status == null ? "" : (String) status);
  }

  Entry withSides(String newFrom, String newTo) {
    return new Entry(id, newFrom, newTo, asset, amount, time, wallets, status);
  }

  Entry withoutWallets() {
    return new Entry(id, from, to, asset, amount, time, "", status);
  }

  Entry withoutStatus() {
    return new Entry(id, from, to, asset, amount, time, wallets, "");
  }
}
