package io.github.subfleet.sandbox.walk;

import java.math.BigDecimal;

/**
 * A transfer that the exchange has accepted, as the one who asked for it knows it.
 *
 * @param operation what was asked for
 * @param id the id that was answered
 * @param time when, in milliseconds since the epoch
 * @param due when the money was to move
 * @param status how far it must have come
 */
record Moved(
    String operation,
    BigDecimal id,
    Place from,
    Place to,
    String asset,
    BigDecimal amount,
    long time,
    long due,
    String status) {
  static final String SCHEDULED = "INIT";
  static final String DONE = "SUCCESS";
  static final String FAILED = "FAILURE";

  boolean is(String other) {
    return operation.equals(other);
  }

  boolean failed() {
    return status.equals(FAILED);
  }

  Moved with(String newStatus) {
    return new Moved(operation, id, from, to, asset, amount, time, due, newStatus);
  }
}
