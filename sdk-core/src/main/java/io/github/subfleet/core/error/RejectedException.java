package io.github.subfleet.core.error;

/**
 * The exchange understood the request and rejected it. Many causes share one code, so {@link #exchangeMessage()} is what
 * tells them apart.
 */
public sealed class RejectedException extends RefusedException
    permits InsufficientFundsException, AccountStateException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param failure what is known about it
   */
  public RejectedException(Failure failure) {
    this("rejected", failure);
  }

  RejectedException(String what, Failure failure) {
    super(what, failure);
  }
}
