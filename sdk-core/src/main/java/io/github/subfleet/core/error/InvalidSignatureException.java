package io.github.subfleet.core.error;

/**
 * The exchange did not accept the signature: mostly because the secret or private key does not
 * belong to the API key.
 */
public final class InvalidSignatureException extends RefusedException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param failure what is known about it
   */
  public InvalidSignatureException(Failure failure) {
    super("signature not accepted", failure);
  }
}
