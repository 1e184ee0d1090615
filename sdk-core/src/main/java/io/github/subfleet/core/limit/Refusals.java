package io.github.subfleet.core.limit;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.error.BannedException;
import io.github.subfleet.core.error.Failure;
import io.github.subfleet.core.error.RateLimitException;
import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.util.stream.Collectors;

/** Says why a request was not sent. */
final class Refusals {
  private Refusals() {}

  /**
   * Says that the host takes nothing.
   *
   * @param until this machine's time at which the ban ends
   */
  static BannedException banned(Operation operation, long until, Moment moment) {
    return new BannedException(
        failure(
            operation,
            "not sent, because this IP address is banned until " + moment.exchangeAt(until)),
        Duration.ofMillis(until - moment.now()),
        moment.exchangeAt(until));
  }

  /**
   * Says that there is no weight left.
   *
   * @param opensAt this machine's time at which it is worth asking again
   */
  static RateLimitException usedUp(Waiter waiter, long opensAt, Moment moment) {
    Lane lane = waiter.lane();
    String windows = lane.windows().stream()
        .map(window ->
            window.used() + " of " + window.limit() + " " + window.kind() + " weight used")
        .collect(Collectors.joining(", "));
    return new RateLimitException(
        failure(
            lane.operation(),
            "not sent, because it may wait no longer than "
                + waiter.maxWait()
                + " ms: "
                + windows
                + (lane.isClosed(moment) ? ", closed by a 429 until " : ", next minute at ")
                + moment.exchangeAt(opensAt)),
        Duration.ofMillis(opensAt - moment.now()));
  }

  static IllegalStateException closed() {
    return new IllegalStateException("the rate limiter is closed");
  }

  private static Failure failure(Operation operation, String message) {
    return Failure.of(operation, Outcome.NOT_EXECUTED)
        .attempts(0)
        .message(message)
        .build();
  }
}
