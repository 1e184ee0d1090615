package io.github.subfleet.sandbox.walk;

import java.math.BigDecimal;

/**
 * A transfer that the exchange has accepted, as the one who asked for it knows it.
 *
 * @param operation what was asked for
 * @param id the id that was answered
 * @param time when, in milliseconds since the epoch
 * @param failed whether nothing has moved although it was accepted
 */
record Moved(
    String operation,
    BigDecimal id,
    Place from,
    Place to,
    String asset,
    BigDecimal amount,
    long time,
    boolean failed) {

  boolean between(String payer, String receiver) {
    return from.email().equals(payer) && to.email().equals(receiver);
  }
}
