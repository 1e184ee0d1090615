package io.github.subfleet.core.event;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.error.ApiException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a call, or an attempt of it, ended.
 *
 * @param outcome whether the exchange carried the request out
 * @param httpStatus the HTTP status, or null if there was no answer
 * @param code the exchange's error code, or null if it gave none
 * @param failure the simple name of the exception, such as {@code RateLimitException}, or null if there is none
 */
public record CallResult(
    Outcome outcome,
    @Nullable Integer httpStatus,
    @Nullable Long code,
    @Nullable String failure) {
  /**
   * Checks that nothing is missing.
   *
   * @param outcome whether the exchange carried the request out
   * @param httpStatus the HTTP status, or null
   * @param code the exchange's error code, or null
   * @param failure the simple name of the exception, or null
   */
  public CallResult {
    Objects.requireNonNull(outcome, "outcome");
  }

  /**
   * Describes a success.
   *
   * @param httpStatus the HTTP status
   * @return the result
   */
  public static CallResult success(int httpStatus) {
    return new CallResult(Outcome.EXECUTED, httpStatus, null, null);
  }

  /**
   * Describes a failure.
   *
   * @param failure what it ended with
   * @param otherwise the outcome, if the failure does not say
   * @return the result
   */
  public static CallResult failure(Throwable failure, Outcome otherwise) {
    String name = failure.getClass().getSimpleName();
    if (failure instanceof ApiException said) {
      Integer status = said.httpStatus().isPresent() ? said.httpStatus().getAsInt() : null;
      Long code = said.code().isPresent() ? said.code().getAsLong() : null;
      return new CallResult(said.outcome(), status, code, name);
    }
    return new CallResult(otherwise, null, null, name);
  }

  /**
   * Tells whether there was an answer, and it was a success.
   *
   * @return true if there is no failure
   */
  public boolean isSuccess() {
    return failure == null;
  }
}
