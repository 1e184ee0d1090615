package io.github.subfleet.core.error;

/**
 * The exchange found a parameter missing, malformed, out of range or in contradiction with
 * another: the caller has to change the request.
 */
public final class BadRequestException extends RefusedException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param failure what is known about it
   */
  public BadRequestException(Failure failure) {
    super("bad request", failure);
  }
}
