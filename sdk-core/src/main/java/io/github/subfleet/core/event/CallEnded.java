package io.github.subfleet.core.event;

import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.util.Objects;

/**
 * An execution of a call has come to its end.
 *
 * @param call numbers the execution among those of its client
 * @param operation what was called
 * @param attempts how many requests were attempted; 0 if the rate limiter let none pass
 * @param result how it ended
 * @param time how long it took in all, waiting included
 */
public record CallEnded(
    long call, Operation operation, int attempts, CallResult result, Duration time) {
  /**
   * Checks that nothing is missing.
   *
   * @param call numbers the execution
   * @param operation what was called
   * @param attempts how many requests were attempted
   * @param result how it ended
   * @param time how long it took
   */
  public CallEnded {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(time, "time");
  }
}
