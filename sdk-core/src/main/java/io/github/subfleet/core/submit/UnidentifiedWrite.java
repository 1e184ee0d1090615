package io.github.subfleet.core.submit;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.ServerClock;
import io.github.subfleet.core.Sleeper;
import io.github.subfleet.core.error.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Sends a write that carries no id, and is honest about it. It is sent once, never again. If its outcome is unknown, what
 * might be it is gathered from the histories that the caller names, once the request can no longer be executed; whether
 * one of the {@link Candidates} is it, only a human can tell, or a program that knows what else moves on these accounts.
 *
 * <p>Immutable; the methods that add something return copies.
 *
 * @param <R> what the exchange answers
 * @param <F> an item of the histories
 */
public final class UnidentifiedWrite<R, F> {
  private final ApiCall<R> call;
  private final Predicate<? super F> alike;
  private final Function<? super F, Instant> time;
  private final List<Function<TimeWindow, ? extends Iterable<? extends F>>> histories;
  private final SubmitPolicy policy;
  private final ExchangeTime clock;
  private final Sleeper sleeper;

  private UnidentifiedWrite(
      ApiCall<R> call,
      Predicate<? super F> alike,
      Function<? super F, Instant> time,
      List<Function<TimeWindow, ? extends Iterable<? extends F>>> histories,
      SubmitPolicy policy,
      ExchangeTime clock,
      Sleeper sleeper) {
    this.call = call;
    this.alike = alike;
    this.time = time;
    this.histories = histories;
    this.policy = policy;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /**
   * Describes a write.
   *
   * @param call the call
   * @param clock the clock that its requests are stamped with
   * @param alike tells whether an item of a history could be the write: the same asset, amount and accounts
   * @param time tells when an item was made
   * @param <R> what the exchange answers
   * @param <F> an item of the histories
   * @return the write, without any history yet
   */
  public static <R, F> UnidentifiedWrite<R, F> of(
      ApiCall<R> call,
      ServerClock clock,
      Predicate<? super F> alike,
      Function<? super F, Instant> time) {
    return new UnidentifiedWrite<>(
        Objects.requireNonNull(call, "call"),
        Objects.requireNonNull(alike, "alike"),
        Objects.requireNonNull(time, "time"),
        List.of(),
        SubmitPolicy.defaults(),
        new ExchangeTime(Objects.requireNonNull(clock, "clock"), System::nanoTime),
        Sleeper.system());
  }

  /**
   * Adds a history in which the write would be seen.
   *
   * @param history reads the items of a window, such as a walk over all pages of a history operation; it may give items
   *     outside of the window, too
   * @return a copy with it
   */
  public UnidentifiedWrite<R, F> history(
      Function<TimeWindow, ? extends Iterable<? extends F>> history) {
    List<Function<TimeWindow, ? extends Iterable<? extends F>>> more = new ArrayList<>(histories);
    more.add(Objects.requireNonNull(history, "history"));
    return new UnidentifiedWrite<>(call, alike, time, List.copyOf(more), policy, clock, sleeper);
  }

  /**
   * Sets how long sending may take, and after which time a request counts as dead; the rest of the policy has no meaning
   * here.
   *
   * @param other the policy
   * @return a copy with it
   */
  public UnidentifiedWrite<R, F> withPolicy(SubmitPolicy other) {
    return new UnidentifiedWrite<>(call, alike, time, histories, other, clock, sleeper);
  }

  /**
   * Sets how time passes. For tests.
   *
   * @param ticker a monotonic counter in nanoseconds
   * @param otherSleeper waits
   * @return a copy with it
   */
  public UnidentifiedWrite<R, F> withTime(LongSupplier ticker, Sleeper otherSleeper) {
    ExchangeTime otherClock = new ExchangeTime(clock.clock(), ticker);
    return new UnidentifiedWrite<>(call, alike, time, histories, policy, otherClock, otherSleeper);
  }

  /**
   * Sends the write, once. If its outcome is known, that takes no longer than the call; if not, some 30 s more with the
   * default policy, and the reading of the histories; and if the clock was found to be ahead meanwhile, as much longer as it
   * was, since nobody knows by which of its readings the request was stamped.
   *
   * @return the answer, or what might be the write
   * @throws ApiException if the write was certainly not executed
   */
  public Sent<R, F> send() {
    ExchangeTime.Span span = clock.span();
    try {
      return new Sent.Answered<>(
          call.recvWindow(policy.recvWindow()).timeout(policy.sendTimeout()).execute());
    } catch (ApiException e) {
      if (e.outcome() == Outcome.NOT_EXECUTED) {
        throw e;
      }
      return gather(span, e);
    }
  }

  private Candidates<R, F> gather(ExchangeTime.Span span, ApiException cause) {
    Duration slack = policy.clockUncertainty().plus(SubmitPolicy.FUTURE_TOLERANCE);
    Instant deadAt = span.latestStamp().plus(policy.fence());
    TimeWindow window = new TimeWindow(span.earliestStamp().minus(slack), deadAt);
    List<F> items = new ArrayList<>();
    List<Exception> gaps = new ArrayList<>();
    try {
      awaitDeath(deadAt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      gaps.add(e);
      return new Candidates<>(items, window, cause, gaps);
    }
    for (Function<TimeWindow, ? extends Iterable<? extends F>> history : histories) {
      RuntimeException gap = read(history, window, items);
      if (gap != null) {
        gaps.add(gap);
      }
    }
    return new Candidates<>(items, window, cause, gaps);
  }

  private void awaitDeath(Instant deadAt) throws InterruptedException {
    Duration left = Duration.between(clock.now(), deadAt);
    while (!left.isNegative() && !left.isZero()) {
      sleeper.sleep(left);
      left = Duration.between(clock.now(), deadAt);
    }
  }

  /** Adds what a history has that is alike; returns what kept it from being read to its end. */
  private @Nullable RuntimeException read(
      Function<TimeWindow, ? extends Iterable<? extends F>> history,
      TimeWindow window,
      List<F> items) {
    try {
      for (F item : history.apply(window)) {
        if (window.contains(time.apply(item)) && alike.test(item)) {
          items.add(item);
        }
      }
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }
}
