package io.github.subfleet.core.event;

import io.github.subfleet.core.UsedWeight;
import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.util.Objects;

/**
 * A request was answered, or failed.
 *
 * @param call numbers the execution among those of its client
 * @param operation what is called
 * @param attempt numbers the attempt within the execution, from 1
 * @param host the host that it was sent to, without port
 * @param result how it ended
 * @param time how long it took, from the permit of the rate limiter to the decoded answer
 * @param usedWeight what the answer says about the used weight; empty if there is none
 */
public record AttemptEnded(
    long call,
    Operation operation,
    int attempt,
    String host,
    CallResult result,
    Duration time,
    UsedWeight usedWeight) {
  /**
   * Checks that nothing is missing.
   *
   * @param call numbers the execution
   * @param operation what is called
   * @param attempt numbers the attempt
   * @param host the host
   * @param result how it ended
   * @param time how long it took
   * @param usedWeight what the answer says about the used weight
   */
  public AttemptEnded {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(usedWeight, "usedWeight");
  }
}
