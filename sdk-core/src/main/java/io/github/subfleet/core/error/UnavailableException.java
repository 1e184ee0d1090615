package io.github.subfleet.core.error;

/**
 * The exchange could not serve a read for the time being, or says of any request that it serves it
 * no more. A write that fails in a way that leaves its outcome open is an {@link
 * UnknownOutcomeException} instead.
 */
public final class UnavailableException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param failure what is known about it
   */
  public UnavailableException(Failure failure) {
    super("the exchange could not serve it", failure);
  }
}
