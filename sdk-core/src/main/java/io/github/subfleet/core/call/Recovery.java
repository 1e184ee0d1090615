package io.github.subfleet.core.call;

import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.RateLimitException;
import io.github.subfleet.core.event.Waited;
import io.github.subfleet.core.http.Transmission;
import io.github.subfleet.core.outcome.Retry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Decides after each failed attempt of an execution whether there is another, what it has to wait for, and which host it
 * goes to. One for each execution; used by one thread after the other.
 */
final class Recovery {
  /** How far callers are spread who all wait for the same minute to begin. */
  private static final Duration SPREAD = Duration.ofSeconds(1);

  private final CallContext context;
  private final CallOptions options;
  private final Deadline deadline;
  private final EarlierFailures earlier = new EarlierFailures();
  private long limitWaitLeft;
  private int host;
  private boolean clockCorrected;

  Recovery(CallContext context, CallOptions options, boolean read) {
    this.context = context;
    this.options = options;
    this.deadline = Deadline.in(options.timeout(), context.ticker());
    this.limitWaitLeft = options.rateLimitWait().toNanos();
    this.host = read ? context.retries().hosts().preferred() : 0;
  }

  Deadline deadline() {
    return deadline;
  }

  /** Which host the next attempt goes to. */
  int host() {
    return host;
  }

  /** How long may still be waited for limits, in nanoseconds. */
  long limitWaitNanos() {
    return Math.min(limitWaitLeft, deadline.remainingWaitNanos());
  }

  void waitedForLimit(long nanos) {
    limitWaitLeft = Math.max(0, limitWaitLeft - nanos);
  }

  /** Takes note of a success. */
  void succeeded(Transmission transmission) {
    context.retries().budget().succeeded(transmission.attempt() == 1);
  }

  /**
   * Prepares another attempt.
   *
   * @param failure what the last attempt ended with
   * @param transmission what became of its request
   * @return what to wait for, or null if there is no further attempt
   */
  @Nullable
  Wait after(ApiException failure, Transmission transmission) {
    Wait wait =
        switch (Retry.of(failure)) {
          case NEVER -> null;
          case AFTER_SYNCHRONIZATION -> synchronization(transmission);
          case AFTER_LIMIT -> limit((RateLimitException) failure, transmission.attempt());
          case AFTER_BACKOFF -> backoff(failure, transmission);
        };
    if (wait != null) {
      earlier.add(failure);
    }
    return wait;
  }

  /** Completes what the execution ends with by what it had recovered from. */
  <E extends Throwable> E ended(E failure) {
    return earlier.handOverTo(failure);
  }

  /** Does that, and adds why there was no further attempt. */
  <E extends Throwable> E unrecovered(E failure, Throwable why) {
    E last = ended(failure);
    if (last != why) {
      last.addSuppressed(why);
    }
    return last;
  }

  private @Nullable Wait synchronization(Transmission transmission) {
    if (clockCorrected) {
      return null;
    }
    clockCorrected = true;
    CompletableFuture<?> synchronization =
        context.clock().synchronizeAfter(transmission.clockGeneration());
    // Also where the request is not sent again, for the sake of the next one.
    return isExhausted(transmission.attempt())
        ? null
        : new Wait(Waited.Reason.CLOCK, Duration.ZERO, synchronization);
  }

  private @Nullable Wait limit(RateLimitException failure, int attempt) {
    // Zero is no time to wait for, and the weight does not come back before the minute is over.
    Duration pause =
        failure.retryAfter().filter(asked -> !asked.isZero()).orElseGet(this::untilNextMinute);
    if (isLonger(pause, limitWaitNanos()) || !isAffordable(attempt)) {
      return null;
    }
    waitedForLimit(pause.toNanos());
    return new Wait(Waited.Reason.RATE_LIMIT, pause, null);
  }

  private @Nullable Wait backoff(ApiException failure, Transmission transmission) {
    Duration pause = context.retries().backoff().pause(options.retries(), transmission.attempt());
    Duration asked = Retry.after(failure, context.clock().now());
    if (asked != null && asked.compareTo(pause) > 0) {
      pause = asked;
    }
    if (transmission.operation().isRead()) {
      host = context.retries().hosts().after(host);
    }
    return isLonger(pause, deadline.remainingWaitNanos()) || !isAffordable(transmission.attempt())
        ? null
        : new Wait(Waited.Reason.BACKOFF, pause, null);
  }

  /** Compares times; one that the exchange asks for may be too long to be counted in nanoseconds. */
  private static boolean isLonger(Duration pause, long nanos) {
    return pause.compareTo(Duration.ofNanos(nanos)) > 0;
  }

  private boolean isAffordable(int attempt) {
    return !isExhausted(attempt) && context.retries().budget().spend();
  }

  private boolean isExhausted(int attempt) {
    return attempt >= options.retries().maxAttempts() || context.isClosed();
  }

  private Duration untilNextMinute() {
    Instant now = context.clock().now();
    Instant next = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    return Duration.between(now, next).plus(context.retries().backoff().upTo(SPREAD));
  }
}
