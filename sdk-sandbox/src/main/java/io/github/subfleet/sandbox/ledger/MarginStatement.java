package io.github.subfleet.sandbox.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a margin wallet has and owes, valued in BTC to 8 decimals.
 *
 * @param assets all that it holds, what was lent to it included
 * @param liabilities all that it owes
 */
public record MarginStatement(BigDecimal assets, BigDecimal liabilities) {
  /** The level below which the exchange liquidates. */
  public static final BigDecimal FORCED_LIQUIDATION = new BigDecimal("1.1");

  /** The level below which the exchange asks for more. */
  public static final BigDecimal MARGIN_CALL = new BigDecimal("1.5");

  /** The level that a transfer out must leave. */
  public static final BigDecimal NORMAL = new BigDecimal("2");

  /** The highest level there is; also that of a wallet that owes nothing. */
  private static final BigDecimal HIGHEST = new BigDecimal("999");

  private static final int DECIMALS = 8;

  /** A statement on nothing. */
  public static final MarginStatement EMPTY = new MarginStatement(BigDecimal.ZERO, BigDecimal.ZERO);

  /** The state of a wallet. */
  public static MarginStatement of(Ledger ledger, Holder holder) {
    return new MarginStatement(
        ledger.prices().value(ledger.balances().of(holder)),
        ledger.prices().value(ledger.debts().totals(holder)));
  }

  /** What is left of the assets when all is paid back; negative if they are not enough. */
  public BigDecimal net() {
    return assets.subtract(liabilities);
  }

  /** The assets divided by the liabilities. */
  public BigDecimal level() {
    return liabilities.signum() == 0
        ? HIGHEST
        : assets.divide(liabilities, DECIMALS, RoundingMode.DOWN).min(HIGHEST);
  }

  /** Both together. */
  public MarginStatement plus(MarginStatement other) {
    return new MarginStatement(assets.add(other.assets), liabilities.add(other.liabilities));
  }
}
