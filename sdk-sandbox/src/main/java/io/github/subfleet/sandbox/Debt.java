package io.github.subfleet.sandbox;

import java.math.BigDecimal;

/**
 * What a margin wallet owes of an asset.
 *
 * @param borrowed what was lent to it; 0 or more
 * @param interest what has come on top; 0 or more
 */
public record Debt(BigDecimal borrowed, BigDecimal interest) {
  /** Nothing is owed. */
  public static final Debt NONE = new Debt(BigDecimal.ZERO, BigDecimal.ZERO);

  /**
   * Checks that nothing is below zero.
   *
   * @param borrowed what was lent
   * @param interest what has come on top
   * @throws IllegalArgumentException if one of them is below 0
   */
  public Debt {
    if (borrowed.signum() < 0 || interest.signum() < 0) {
      throw new IllegalArgumentException(
          "borrowed and interest must be 0 or more, but were %s and %s"
              .formatted(borrowed, interest));
    }
  }

  /**
   * Adds the two up.
   *
   * @return how much must be paid back
   */
  public BigDecimal total() {
    return borrowed.add(interest);
  }
}
