package io.github.subfleet.sandbox.refusal;

/** The exchange refuses a request. Whatever was begun for it must not have changed the ledger. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final long code;

  Refusal(int status, long code, String text) {
    // An answer, not a fault of this program: where it was made does not matter.
    super(text, null, false, false);
    this.status = status;
    this.code = code;
  }

  /** The HTTP status to answer. */
  public int status() {
    return status;
  }

  /** The exchange's own error code. */
  public long code() {
    return code;
  }

  /** The text that goes with the code. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
