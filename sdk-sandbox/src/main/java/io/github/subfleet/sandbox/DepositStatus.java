package io.github.subfleet.sandbox;

/** How far a deposit has come. */
public enum DepositStatus {
  /** It waits for the network's confirmations. */
  PENDING(0),
  /** It is done. */
  SUCCESS(1),
  /** It is credited, but cannot be withdrawn yet. The sandbox lets it be transferred; whether the exchange does is not documented. */
  CREDITED_NOT_WITHDRAWABLE(6),
  /** It was wrong, for example sent to the wrong address. */
  WRONG_DEPOSIT(7),
  /** It waits for its owner to confirm it. */
  WAITING_USER_CONFIRMATION(8);

  private final int code;

  DepositStatus(int code) {
    this.code = code;
  }

  /**
   * The number that stands for it on the wire.
   *
   * @return the number
   */
  public int code() {
    return code;
  }

  /**
   * Whether the money of such a deposit is in the spot wallet.
   *
   * @return whether it has been credited
   */
  public boolean credited() {
    return this == SUCCESS || this == CREDITED_NOT_WITHDRAWABLE;
  }
}
