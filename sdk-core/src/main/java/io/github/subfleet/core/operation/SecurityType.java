package io.github.subfleet.core.operation;

/** What an operation asks of the key that calls it, in the exchange's own terms. */
public enum SecurityType {
  /** Anybody may call: no key, no signature. */
  NONE,
  /** Reads an account: needs a key and a signature. */
  USER_DATA,
  /** Moves assets or changes an account: needs a key with the permission for it and a signature. */
  TRADE,
  /** Trades on margin: needs a key with the permission for it and a signature. */
  MARGIN;

  /**
   * Tells whether requests are signed.
   *
   * @return true for all but {@link #NONE}
   */
  public boolean isSigned() {
    return this != NONE;
  }
}
