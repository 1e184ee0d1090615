package io.github.subfleet.sandbox;

/** From where an API key may be used. */
public enum KeyIpStatus {
  /** From everywhere: 1 on the wire. */
  UNRESTRICTED(1),
  /** From trusted IP addresses only: 2 on the wire. */
  TRUSTED_IPS(2),
  /** From the addresses on a third party's list only: 3 on the wire. */
  THIRD_PARTY_LIST(3);

  private final int code;

  KeyIpStatus(int code) {
    this.code = code;
  }

  /**
   * Its number on the wire.
   *
   * @return 1, 2 or 3
   */
  public int code() {
    return code;
  }
}
