package io.github.subfleet.core.outcome;

import io.github.subfleet.core.Outcome;

/** What kind of error an answer of the exchange is, and with it whether the request was executed. */
public enum ErrorClass {
  /** A parameter is wrong. */
  BAD_REQUEST(Outcome.NOT_EXECUTED),
  /** The key is not accepted. */
  AUTHENTICATION(Outcome.NOT_EXECUTED),
  /** The signature is not accepted. */
  SIGNATURE(Outcome.NOT_EXECUTED),
  /** The timestamp is not accepted. */
  CLOCK(Outcome.NOT_EXECUTED),
  /** Not allowed. */
  PERMISSION(Outcome.NOT_EXECUTED),
  /** Too many requests. */
  RATE_LIMIT(Outcome.NOT_EXECUTED),
  /** Banned for too many requests. */
  BAN(Outcome.NOT_EXECUTED),
  /** Stopped by a firewall. */
  BLOCKED(Outcome.NOT_EXECUTED),
  /** Too little of an asset. */
  INSUFFICIENT_FUNDS(Outcome.NOT_EXECUTED),
  /** An account or a product is not in the needed state. */
  ACCOUNT_STATE(Outcome.NOT_EXECUTED),
  /** Refused for a reason that only the message tells. */
  REJECTED(Outcome.NOT_EXECUTED),
  /** The service is gone. */
  UNAVAILABLE(Outcome.NOT_EXECUTED),
  /** Something is in progress, perhaps what was asked for. */
  PENDING(Outcome.UNKNOWN),
  /** A passing trouble on the exchange's side; the documentation does not say that nothing was done. */
  TRANSIENT(Outcome.UNKNOWN),
  /** The exchange itself does not know, or does not say. */
  UNKNOWN(Outcome.UNKNOWN);

  private final Outcome outcome;

  ErrorClass(Outcome outcome) {
    this.outcome = outcome;
  }

  /** Whether a request that got this answer was executed. */
  public Outcome outcome() {
    return outcome;
  }
}
