package io.github.subfleet.core.event;

import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.util.Objects;

/**
 * An execution has waited.
 *
 * @param call numbers the execution among those of its client
 * @param operation what is called
 * @param reason what it waited for
 * @param time how long it waited
 */
public record Waited(long call, Operation operation, Reason reason, Duration time) {
  /**
   * Checks that nothing is missing.
   *
   * @param call numbers the execution
   * @param operation what is called
   * @param reason what it waited for
   * @param time how long it waited
   */
  public Waited {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(time, "time");
  }

  /** What a call waits for. */
  public enum Reason {
    /** Its turn, by the rate limiter, or the end of the time that the exchange asked for with a 429. */
    RATE_LIMIT,
    /** The end of the pause after a failed attempt. */
    BACKOFF,
    /** The exchange's time, after it had refused a timestamp. */
    CLOCK
  }
}
