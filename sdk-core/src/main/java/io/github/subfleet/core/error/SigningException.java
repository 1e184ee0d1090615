package io.github.subfleet.core.error;

/**
 * The request could not be signed, and was not sent. The cause is what the {@link
 * io.github.subfleet.core.auth.Signer} threw.
 */
public final class SigningException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param failure what is known about it
   */
  public SigningException(Failure failure) {
    super("could not be signed", failure);
  }
}
