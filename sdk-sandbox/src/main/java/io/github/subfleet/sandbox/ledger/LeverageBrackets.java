package io.github.subfleet.sandbox.ledger;

import java.math.BigDecimal;
import java.util.List;

/**
 * How large a position may be at a leverage, and how much margin it must keep. The larger it is, the more of each further
 * dollar.
 *
 * <p>The live exchange has such a table for each contract and changes them; this one, for all contracts, has the
 * documented example in it: up to 1000000 at a leverage of 50.
 */
final class LeverageBrackets {
  private static final List<Bracket> ALL = List.of(
      new Bracket("50000", 125, "0.004"),
      new Bracket("250000", 100, "0.005"),
      new Bracket("1000000", 50, "0.01"),
      new Bracket("5000000", 20, "0.025"),
      new Bracket("20000000", 10, "0.05"),
      new Bracket("50000000", 5, "0.1"),
      new Bracket("100000000", 4, "0.125"),
      new Bracket("200000000", 3, "0.15"),
      new Bracket("300000000", 2, "0.25"),
      new Bracket("500000000", 1, "0.5"));

  private LeverageBrackets() {}

  /** The largest notional value in dollars that a position may have at a leverage. */
  static BigDecimal maxNotional(int leverage) {
    return ALL.stream()
        .filter(bracket -> bracket.maxLeverage >= leverage)
        .reduce((lower, higher) -> higher)
        .orElseThrow()
        .upTo;
  }

  /** The share of the next dollar that a position of this notional value must keep as margin. */
  static BigDecimal maintenanceRate(BigDecimal dollars) {
    return ALL.stream()
        .filter(bracket -> dollars.compareTo(bracket.upTo) <= 0)
        .findFirst()
        .orElse(ALL.get(ALL.size() - 1))
        .rate;
  }

  /** The margin in dollars that a position of this notional value must keep, bracket by bracket. */
  static BigDecimal maintenanceMargin(BigDecimal dollars) {
    BigDecimal margin = BigDecimal.ZERO;
    BigDecimal from = BigDecimal.ZERO;
    for (Bracket bracket : ALL) {
      BigDecimal inside = dollars.min(bracket.upTo).subtract(from).max(BigDecimal.ZERO);
      margin = margin.add(inside.multiply(bracket.rate));
      from = bracket.upTo;
    }
    BigDecimal beyond = dollars.subtract(from).max(BigDecimal.ZERO);
    return margin.add(beyond.multiply(ALL.get(ALL.size() - 1).rate));
  }

  private record Bracket(BigDecimal upTo, int maxLeverage, BigDecimal rate) {
    Bracket(String upTo, int maxLeverage, String rate) {
      this(new BigDecimal(upTo), maxLeverage, new BigDecimal(rate));
    }
  }
}
