package io.github.subfleet.sandbox.walk;

import java.math.BigDecimal;
import java.util.Map;

/** A position that has moved, as the answer to the request and the history tell it alike. */
record MovedPosition(
    Object from,
    Object to,
    Object product,
    Object symbol,
    BigDecimal price,
    BigDecimal quantity,
    Object positionSide,
    Object side,
    long time) {

  static MovedPosition of(Map<?, ?> row, long time) {
    return new MovedPosition(
        row.get("fromUserEmail"),
        row.get("toUserEmail"),
        row.get("productType"),
        row.get("symbol"),
        new BigDecimal((String) row.get("price")).stripTrailingZeros(),
        new BigDecimal((String) row.get("quantity")).stripTrailingZeros(),
        row.get("positionSide"),
        row.get("side"),
        time);
  }
}
