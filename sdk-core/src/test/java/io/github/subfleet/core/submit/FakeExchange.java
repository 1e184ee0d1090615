package io.github.subfleet.core.submit;

import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.ClockException;
import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An exchange, a network and a client's call pipeline, in virtual time. It takes what the real one is documented to take:
 * a timestamp less than 1 s ahead and not older than the window, and up to 10 s to execute what it has accepted.
 */
final class FakeExchange {
  private static final Duration LATENCY = Duration.ofMillis(20);
  private static final Duration AHEAD = Duration.ofSeconds(1);

  final List<Instant> sentAt = new ArrayList<>();
  final List<TimeWindow> looks = new ArrayList<>();
  final SkewedClock clock;
  private final VirtualTime time;
  private final FakeLedger ledger;
  private Faults faults;

  FakeExchange(VirtualTime time, FakeLedger ledger, Faults faults) {
    this.time = time;
    this.ledger = ledger;
    this.faults = faults;
    this.clock = new SkewedClock(time, Duration.ofMillis(-20));
  }

  void faults(Faults other) {
    faults = other;
  }

  /** What the generator writes for an operation with a client id. */
  IdentifiedWrite<Payment, Payment.Builder, Receipt, Row> write() {
    return new IdentifiedWrite<>(
        "pay",
        Payment.Builder::new,
        Payment.Builder::build,
        Payment::id,
        Payment::withId,
        new RequestCodec<>(Payment::parameters, Payment::of),
        payment -> FakeCall.of(time, Errors.PAY, (window, limit) -> send(payment, window, limit)),
        Receipt::number,
        Lookup.of(
            (payment, period) -> FakeCall.of(
                time, Errors.PAYMENTS, (window, limit) -> look(payment, period, window)),
            rows -> rows,
            Row::id,
            Row::number,
            Row::progress,
            (payment, row) -> row.isOf(payment)));
  }

  private CompletableFuture<Receipt> send(Payment payment, Duration window, Duration limit) {
    CompletableFuture<Receipt> answer = new CompletableFuture<>();
    attempt(payment, window, limit, answer, true);
    return answer;
  }

  private void attempt(
      Payment payment,
      Duration window,
      Duration limit,
      CompletableFuture<Receipt> answer,
      boolean first) {
    Instant stamp = clock.now();
    sentAt.add(time.instant());
    Faults.Send fate = faults.send();
    Duration patience = fate.patience().compareTo(limit) < 0 ? fate.patience() : limit;
    Supplier<Receipt> arrival = () -> {
      accept(Errors.PAY, stamp, window);
      return ledger.execute(payment, fate.pendingFor(), fate.fails());
    };
    Runnable again = () -> attempt(payment, window, limit, answer, false);
    switch (fate.way()) {
      case FINE -> time.after(LATENCY, () -> reply(answer, result(arrival), first ? again : null));
      case NOT_CONNECTED -> fail(answer, LATENCY, Errors.notConnected());
      case LOST -> fail(answer, patience, Errors.unknown());
      case ANSWER_LOST -> {
        time.after(LATENCY, () -> result(arrival));
        fail(answer, patience, Errors.unknown());
      }
      case LATE -> {
        time.after(fate.delay(), () -> result(arrival));
        fail(answer, patience, Errors.unknown());
      }
      case SLOW -> {
        time.after(LATENCY, () -> {
          if (result(() -> accept(Errors.PAY, stamp, window)) instanceof Boolean) {
            time.after(
                fate.delay(),
                () -> result(() -> ledger.execute(payment, fate.pendingFor(), fate.fails())));
          }
        });
        fail(answer, patience, Errors.unknown());
      }
      case UNREADABLE ->
        time.after(LATENCY, () -> {
          Object result = result(arrival);
          reply(
              answer,
              result instanceof Receipt ? Errors.unreadable() : result,
              first ? again : null);
        });
      case RATE_LIMITED ->
        fail(answer, LATENCY, Errors.rateLimit(Errors.PAY, Duration.ofSeconds(1)));
      case BANNED ->
        fail(answer, LATENCY, Errors.banned(Errors.PAY, time.instant().plusSeconds(30)));
      case TWICE_FIRST_ANSWER, TWICE_SECOND_ANSWER ->
        time.after(LATENCY, () -> {
          Object one = result(arrival);
          Object two = result(arrival);
          reply(
              answer,
              fate.way() == Faults.Way.TWICE_FIRST_ANSWER ? one : two,
              first ? again : null);
        });
    }
  }

  private CompletableFuture<List<Row>> look(Payment payment, TimeWindow period, Duration window) {
    CompletableFuture<List<Row>> answer = new CompletableFuture<>();
    looks.add(period);
    attemptLook(payment, period, window, answer, true);
    return answer;
  }

  private void attemptLook(
      Payment payment,
      TimeWindow period,
      Duration window,
      CompletableFuture<List<Row>> answer,
      boolean first) {
    Instant stamp = clock.now();
    Faults.Look fate = faults.look();
    Runnable again = () -> attemptLook(payment, period, window, answer, false);
    Supplier<List<Row>> arrival = () -> {
      accept(Errors.PAYMENTS, stamp, window);
      return ledger.history(time.instant().minus(faults.lag())).stream()
          .filter(row -> period.contains(row.createdAt()))
          .filter(row -> fate == Faults.Look.UNFILTERED || payment.id().equals(row.id()))
          .toList();
    };
    switch (fate) {
      case FINE, UNFILTERED ->
        time.after(LATENCY, () -> reply(answer, result(arrival), first ? again : null));
      case UNAVAILABLE -> fail(answer, LATENCY, Errors.unavailable());
      case RATE_LIMITED ->
        fail(answer, LATENCY, Errors.rateLimit(Errors.PAYMENTS, Duration.ofSeconds(1)));
      case BANNED ->
        fail(answer, LATENCY, Errors.banned(Errors.PAYMENTS, time.instant().plusSeconds(30)));
      case SLOW ->
        time.after(LATENCY, () -> {
          Object result = result(arrival);
          time.after(Duration.ofSeconds(3), () -> reply(answer, result, first ? again : null));
        });
      case BROKEN -> fail(answer, LATENCY, new IllegalStateException("the client is closed"));
    }
  }

  private Object accept(Operation operation, Instant stamp, Duration window) {
    Instant now = time.instant();
    if (!stamp.isBefore(now.plus(AHEAD)) || stamp.isBefore(now.minus(window))) {
      throw Errors.clock(operation);
    }
    return true;
  }

  /** What a request results in: an answer, or an exception. */
  private static Object result(Supplier<?> action) {
    try {
      return action.get();
    } catch (ApiException e) {
      return e;
    }
  }

  /** Answers; a refused timestamp makes the client correct its clock and try once more. */
  @SuppressWarnings("unchecked")
  private <T> void reply(CompletableFuture<T> answer, Object result, @Nullable Runnable again) {
    time.after(LATENCY, () -> {
      if (result instanceof ClockException && again != null) {
        clock.synchronize();
        again.run();
      } else if (result instanceof ApiException failure) {
        answer.completeExceptionally(failure);
      } else {
        answer.complete((T) result);
      }
    });
  }

  private void fail(CompletableFuture<?> answer, Duration delay, RuntimeException failure) {
    time.after(delay, () -> answer.completeExceptionally(failure));
  }
}
