package io.github.subfleet.core.error;

/** The key, the account or the place it is used from is not allowed to do this. */
public final class PermissionException extends RefusedException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param failure what is known about it
   */
  public PermissionException(Failure failure) {
    super("not permitted", failure);
  }
}
