package io.github.subfleet.core.error;

/**
 * A write failed in a way that leaves open whether the exchange executed it: the connection broke
 * or the time ran out after it was sent, or the exchange itself does not know (HTTP 5xx, codes
 * such as -1007). Look at the account or its history before sending it again.
 */
public final class UnknownOutcomeException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param failure what is known about it
   */
  public UnknownOutcomeException(Failure failure) {
    super("may or may not have been executed", failure);
  }
}
