package io.github.subfleet.core.auth;

/**
 * Credentials that cannot be used: the message says what is wrong with them and what would be right, without repeating
 * any of them.
 */
public final class CredentialsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what is wrong, without any of the secret
   */
  public CredentialsException(String message) {
    super(message);
  }

  /**
   * Makes the exception with a cause.
   *
   * @param message what is wrong, without any of the secret
   * @param cause what was thrown
   */
  public CredentialsException(String message, Throwable cause) {
    super(message, cause);
  }
}
