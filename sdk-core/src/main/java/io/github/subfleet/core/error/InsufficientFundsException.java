package io.github.subfleet.core.error;

/** There is not enough of the asset for the request. */
public final class InsufficientFundsException extends RejectedException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param failure what is known about it
   */
  public InsufficientFundsException(Failure failure) {
    super("not enough funds", failure);
  }
}
