package io.github.subfleet.core.error;

/** The exchange accepted the request, but its answer cannot be read. A write has been executed. */
public final class DecodingException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param failure what is known about it
   */
  public DecodingException(Failure failure) {
    super("the answer could not be decoded", failure);
  }
}
