package io.github.subfleet.sandbox.operation;

import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.math.BigDecimal;

/**
 * What a request wants to be moved.
 *
 * @param asset the asset
 * @param amount how much of it
 */
public record AssetAmount(String asset, BigDecimal amount) {
  private static final int MOST_DECIMALS = 8;

  /**
   * Reads the parameters {@code asset} and {@code amount}.
   *
   * @throws io.github.subfleet.sandbox.refusal.Refusal if there is no such asset, or the amount has more than 8 decimals
   */
  public static AssetAmount of(Parameters parameters, Ledger ledger) {
    String asset = parameters.text("asset");
    if (!ledger.prices().knows(asset)) {
      throw ErrorCode.INVALID_PARAMETER.refusal("asset");
    }
    BigDecimal amount = parameters.decimal("amount");
    if (amount.stripTrailingZeros().scale() > MOST_DECIMALS) {
      throw ErrorCode.BAD_PRECISION.refusal();
    }
    return new AssetAmount(asset, amount);
  }
}
