package io.github.subfleet.sandbox.operation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as the documentation's examples write them. */
public final class Amounts {
  private static final int DECIMALS = 8;

  private Amounts() {}

  /** With eight decimals, as values in BTC are: {@code 9999.00000000}. More than eight are cut off. */
  public static String padded(BigDecimal amount) {
    return amount.setScale(DECIMALS, RoundingMode.DOWN).toPlainString();
  }

  /** Without zeros at the end, as amounts of transfers are: {@code 0.01}. */
  public static String shortest(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }
}
