package io.github.subfleet.core.error;

/**
 * The exchange answered with as many items as an answer may hold, and there is no way to ask for those that may be
 * missing. What was read is not known to be the whole list.
 */
public final class IncompleteAnswerException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param failure what is known about it
   */
  public IncompleteAnswerException(Failure failure) {
    super("the answer may be incomplete", failure);
  }
}
