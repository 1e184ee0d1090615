package io.github.subfleet.core.error;

/**
 * The exchange refused the request, and did not execute it; or this client's own rate limiter did. Its kinds say why, and what to do about it; all of them have
 * the outcome {@link io.github.subfleet.core.Outcome#NOT_EXECUTED}.
 */
public abstract class RefusedException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception about a refusal.
   *
   * @param what what happened, in a few words
   * @param failure what is known about it
   */
  RefusedException(String what, Failure failure) {
    super(what, failure);
  }
}
