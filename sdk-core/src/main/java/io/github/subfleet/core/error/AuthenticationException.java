package io.github.subfleet.core.error;

/**
 * The exchange did not accept the key: it is unknown, malformed or expired, is used from an
 * address that it is not allowed for, or lacks a permission (code -2015 stands for all three).
 */
public final class AuthenticationException extends RefusedException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param failure what is known about it
   */
  public AuthenticationException(Failure failure) {
    super("key not accepted", failure);
  }
}
