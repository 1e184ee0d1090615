package io.github.subfleet.core.submit;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Turns requests into text for a journal, and back. What comes back must be sent just as what was written. Secrets must
 * not be among the parameters: journals keep them as they are.
 *
 * @param parameters names and values of the parameters that are set, as they are sent
 * @param request makes a request of such parameters; throws {@link IllegalArgumentException} if they do not fit
 * @param <Q> the request
 */
public record RequestCodec<Q>(
    Function<Q, Map<String, String>> parameters, Function<Map<String, String>, Q> request) {
  /**
   * Checks that nothing is missing.
   *
   * @param parameters writes requests
   * @param request reads requests
   */
  public RequestCodec {
    Objects.requireNonNull(parameters, "parameters");
    Objects.requireNonNull(request, "request");
  }
}
