package io.github.subfleet.benchmarks.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes numbers with three digits, or all digits before the point. */
final class Numbers {
  private Numbers() {}

  static String plain(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return "–";
    }
    BigDecimal exact = BigDecimal.valueOf(number);
    BigDecimal rounded = Math.abs(number) >= 100
        ? exact.setScale(0, RoundingMode.HALF_UP)
        : exact.round(new MathContext(3, RoundingMode.HALF_UP));
    return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(rounded);
  }
}
