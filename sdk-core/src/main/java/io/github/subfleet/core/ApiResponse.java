package io.github.subfleet.core;

import java.util.Objects;
import okhttp3.Headers;

/**
 * A decoded answer and what came with it.
 *
 * @param value the decoded answer
 * @param status the HTTP status, 200 to 299
 * @param headers the headers of the answer
 * @param <T> what the exchange answers
 */
public record ApiResponse<T>(T value, int status, Headers headers) {
  /**
   * Checks that the headers are there.
   *
   * @param value the decoded answer
   * @param status the HTTP status
   * @param headers the headers
   */
  public ApiResponse {
    Objects.requireNonNull(headers, "headers");
  }

  /**
   * Reads from the headers how much of the exchange's limits is used up.
   *
   * @return the used weight, empty if the headers say nothing about it
   */
  public UsedWeight usedWeight() {
    return UsedWeight.of(headers);
  }

  /**
   * Shows the status and the used weight only: values and headers may hold what does not belong in a log.
   *
   * @return one line
   */
  @Override
  public String toString() {
    return "ApiResponse[status=" + status + ", usedWeight=" + usedWeight().usages() + "]";
  }
}
