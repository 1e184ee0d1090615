package io.github.subfleet.core.error;

/**
 * The exchange sends the same pages again and again, or never comes to an end, so that a walk over
 * them was given up. What was read until then is not the whole list.
 */
public final class PagingException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param failure what is known about it
   */
  public PagingException(Failure failure) {
    super("the pages do not come to an end", failure);
  }
}
