package io.github.subfleet.core.submit;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One step in the life of one write, as a journal keeps it.
 *
 * @param operation which operation it is
 * @param clientId the id of the write
 * @param kind what happened
 * @param time when, by the exchange's clock as far as it was known; no decision hangs on it but how far back to look
 * @param details more about it, by name
 */
public record JournalStep(
    String operation, String clientId, Kind kind, Instant time, Map<String, String> details) {
  /**
   * Takes a copy of the details, in their order.
   *
   * @param operation which operation it is
   * @param clientId the id of the write
   * @param kind what happened
   * @param time when
   * @param details more about it
   */
  public JournalStep {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(time, "time");
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** What happens to a write. */
  public enum Kind {
    /** It shall be sent; the details are its parameters. */
    INTENDED,
    /** It is about to be sent: from here on it may be executed. */
    SENDING,
    /** It was sent, and what became of it is to be looked up. */
    OPEN,
    /** It was executed. */
    EXECUTED,
    /** It was not executed, and will not be. */
    NOT_EXECUTED
  }
}
