package io.github.subfleet.core.error;

/**
 * The account or the product is not in the state that the request needs, for example because it is
 * not enabled or is frozen.
 */
public final class AccountStateException extends RejectedException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param failure what is known about it
   */
  public AccountStateException(Failure failure) {
    super("the account is not in the needed state", failure);
  }
}
