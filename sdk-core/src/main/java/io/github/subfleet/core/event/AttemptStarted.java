package io.github.subfleet.core.event;

import io.github.subfleet.core.operation.Operation;
import java.util.Objects;

/**
 * A request is about to be sent.
 *
 * @param call numbers the execution among those of its client
 * @param operation what is called
 * @param attempt numbers the attempt within the execution, from 1
 * @param host the host that it is sent to, without port
 */
public record AttemptStarted(long call, Operation operation, int attempt, String host) {
  /**
   * Checks that nothing is missing.
   *
   * @param call numbers the execution
   * @param operation what is called
   * @param attempt numbers the attempt
   * @param host the host
   */
  public AttemptStarted {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(host, "host");
  }
}
