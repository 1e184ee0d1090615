package io.github.subfleet.sandbox;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A position, or a part of one, that was to move from one account to another at the mark price.
 *
 * @param fromEmail the account that gives it
 * @param toEmail the account that takes it
 * @param product the kind of derivative
 * @param symbol the contract
 * @param positionSide the side of the contract it is on; {@link PositionSide#BOTH} for options
 * @param orderSide what the giving account does: it sells a long position and buys a short one back
 * @param quantity how much; above 0
 * @param price the mark price
 * @param time when, by the sandbox's clock
 * @param success whether it moved; if not, nothing has changed
 */
public record PositionMove(
    String fromEmail,
    String toEmail,
    ProductType product,
    String symbol,
    PositionSide positionSide,
    OrderSide orderSide,
    BigDecimal quantity,
    BigDecimal price,
    Instant time,
    boolean success) {

  /**
   * Whether an account is on one of its sides.
   *
   * @param email the account
   * @return whether it gives or takes
   */
  public boolean involves(String email) {
    return fromEmail.equals(email) || toEmail.equals(email);
  }
}
