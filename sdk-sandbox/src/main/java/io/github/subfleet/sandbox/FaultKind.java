package io.github.subfleet.sandbox;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can go wrong between a client and the exchange. Unless a line says otherwise, the request has passed the same
 * checks as ever, and was executed if they let it.
 *
 * <p>Times go by the {@link Sandbox#clock}: a test on a clock that stands still decides by {@link SandboxClock#advance}
 * when something held up goes on, and nobody sleeps.
 */
public enum FaultKind {
  /**
   * Imitates an exchange, or a machine before it, that is restarted: the request's connection and all others are closed
   * unread, and for a time nothing listens, so that to connect is refused.
   */
  REFUSE_CONNECTIONS(Duration.ofSeconds(5), null),
  /**
   * Imitates an overloaded load balancer: a new connection is accepted and reset at once, before anything is read. Strikes
   * connections, not requests, and so cannot be kept to operations.
   */
  RESET_CONNECTION(null, null),
  /**
   * Imitates a machine that dies with the request in its hands: the connection is closed without an answer, and nothing is
   * executed. The exchange does not look at it; the sandbox does, to know whether it is for an operation of the rule.
   */
  DROP_BEFORE_READING(null, null),
  /** Imitates a network that fails on the way back: executed, but the connection is closed without an answer. */
  DROP_AFTER_EXECUTING(null, null),
  /**
   * Imitates a request that is stuck on its way: for a time it does not reach the exchange, which then checks its timestamp
   * like that of any other, and refuses it if it is too old by now.
   */
  DELIVER_LATE(Duration.ofSeconds(3), null),
  /**
   * Imitates a backlog inside the exchange: the request is checked and accepted at once, but executed only after a time,
   * whether or not its client still waits. The exchange documents that it takes up to 10 s to execute what it has accepted,
   * or gives up; a longer time breaks that promise, and with it whatever relies on it.
   */
  EXECUTE_LATE(Duration.ofSeconds(8), null),
  /** Imitates a slow way back: executed at once, but answered only after a time, beyond the client's patience. */
  ANSWER_LATE(Duration.ofSeconds(30), null),
  /** Imitates a trickling connection: executed, and the answer's body comes byte by byte over a time. */
  DRIP_ANSWER(Duration.ofSeconds(30), null),
  /** Imitates a connection that breaks in the middle of the answer: executed, and half of the body arrives. */
  CUT_BODY(null, null),
  /**
   * Imitates an exchange whose clock is corrected, or a client whose clock is: the exchange's clock jumps, also back, and
   * then the request is treated as ever. So timestamps that were good are refused until the client asks for the time.
   */
  JUMP_CLOCK(Duration.ofSeconds(7), null),
  /** Imitates an internal error, or a gateway without a backend: HTTP 5xx, and nothing was executed. */
  SERVER_ERROR(null, 500),
  /** Imitates an internal error after the work was done: executed, and HTTP 5xx all the same. */
  SERVER_ERROR_AFTER_EXECUTING(null, 500),
  /** Imitates a message bus that answers nonsense before the work is done: code -1006, and nothing was executed. */
  UNEXPECTED_RESPONSE(null, 500),
  /** Imitates a message bus that answers nonsense after the work is done: executed, and code -1006 all the same. */
  UNEXPECTED_RESPONSE_AFTER_EXECUTING(null, 500),
  /** Imitates a backend that does not get to the work in time: code -1007, and nothing was executed. */
  BACKEND_TIMEOUT(null, 500),
  /** Imitates a backend that does the work but does not report in time: executed, and code -1007 all the same. */
  BACKEND_TIMEOUT_AFTER_EXECUTING(null, 500),
  /**
   * Imitates another program on the same IP address that has used up the limit: HTTP 429 with a {@code Retry-After} of a
   * time, and nothing was executed.
   */
  RATE_LIMIT(Duration.ofSeconds(5), null),
  /**
   * Imitates a ban of the IP address: HTTP 418 with a {@code Retry-After} of a time, code -1003 and the end of the ban in
   * its text, and nothing was executed. Only this request is struck; a ban that lasts is a rule that strikes all.
   */
  BAN(Duration.ofMinutes(2), null),
  /** Imitates the web application firewall: HTTP 403 with a page of HTML, and nothing was executed. */
  FIREWALL(null, null),
  /** Imitates a caller in a country that is not served: HTTP 451 with code 0, and nothing was executed. */
  RESTRICTED_LOCATION(null, null),
  /** Imitates a broken proxy: executed, and HTTP 200 with a body that is no JSON. */
  GARBAGE_JSON(null, null),
  /** Imitates a newer version of the API: executed, and every object of a success has names that nobody knows. */
  UNKNOWN_FIELDS(null, null),
  /**
   * Imitates a newer version of the API: executed, and every property of a success whose values may grow has a value that
   * nobody knows.
   */
  UNKNOWN_VALUES(null, null),
  /**
   * Imitates a proxy that sends a request again: the exchange gets it twice, treats both as ever, and the client gets the
   * second answer.
   */
  DELIVER_TWICE(null, null);

  private final @Nullable Duration time;
  private final @Nullable Integer status;

  FaultKind(@Nullable Duration time, @Nullable Integer status) {
    this.time = time;
    this.status = status;
  }

  /**
   * The name as the launcher's {@code --fault} has it.
   *
   * @return the constant's name in lower case with hyphens, such as {@code drop-after-executing}
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The time that the fault takes unless it is set.
   *
   * @return the time, or null for a fault that has none
   */
  public @Nullable Duration defaultTime() {
    return time;
  }

  /**
   * The HTTP status that the fault answers unless it is set.
   *
   * @return the status, or null for a fault whose status cannot be chosen
   */
  public @Nullable Integer defaultStatus() {
    return status;
  }

  /** Whether it strikes connections instead of requests. */
  boolean strikesConnections() {
    return this == RESET_CONNECTION;
  }
}
