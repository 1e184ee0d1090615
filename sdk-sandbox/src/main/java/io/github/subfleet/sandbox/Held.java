package io.github.subfleet.sandbox;

import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * The parts of a balance that cannot be used. They belong to the balance all the same; what is left of it is free.
 *
 * <p>Only spot wallets tell all three apart. In a margin wallet all of it shows as locked; in a futures wallet all of it
 * is taken for the margin of open orders.
 *
 * @param locked what open orders hold; 0 or more
 * @param frozen what the exchange has frozen; 0 or more
 * @param withdrawing what is being withdrawn; 0 or more
 */
public record Held(BigDecimal locked, BigDecimal frozen, BigDecimal withdrawing) {
  /** Nothing is held: the whole balance is free. */
  public static final Held NONE = locked(BigDecimal.ZERO);

  /**
   * Checks that nothing is below zero.
   *
   * @param locked what open orders hold
   * @param frozen what the exchange has frozen
   * @param withdrawing what is being withdrawn
   * @throws IllegalArgumentException if one of them is below 0
   */
  public Held {
    if (Stream.of(locked, frozen, withdrawing).anyMatch(part -> part.signum() < 0)) {
      throw new IllegalArgumentException(
          "locked, frozen and withdrawing must be 0 or more, but were %s, %s and %s"
              .formatted(locked, frozen, withdrawing));
    }
  }

  /**
   * What open orders alone hold.
   *
   * @param amount how much that is; 0 or more
   * @return the parts, of which the others are zero
   */
  public static Held locked(BigDecimal amount) {
    return new Held(amount, BigDecimal.ZERO, BigDecimal.ZERO);
  }

  /**
   * Adds the parts up.
   *
   * @return how much of the balance cannot be used
   */
  public BigDecimal total() {
    return locked.add(frozen).add(withdrawing);
  }
}
