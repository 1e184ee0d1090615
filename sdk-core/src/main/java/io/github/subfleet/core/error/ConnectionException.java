package io.github.subfleet.core.error;

/**
 * The exchange could not be reached, or the answer did not arrive in full. A write with this
 * exception was not sent, or, if there is an {@link #httpStatus()}, was executed but its answer
 * was cut off; all else is an {@link UnknownOutcomeException}. The cause tells what the network
 * said.
 */
public final class ConnectionException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param failure what is known about it
   */
  public ConnectionException(Failure failure) {
    super("connection failed", failure);
  }
}
