package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.RateLimitException;
import io.github.subfleet.core.event.AttemptEnded;
import io.github.subfleet.core.event.AttemptStarted;
import io.github.subfleet.core.event.CallEnded;
import io.github.subfleet.core.event.CallListener;
import io.github.subfleet.core.event.CallResult;
import io.github.subfleet.core.event.Waited;
import io.github.subfleet.core.limit.Permit;
import io.github.subfleet.core.limit.RateLimiter;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.widgets.Receipt;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CallListenerTest {
  private static final String OK = "{\"id\":\"1\"}";

  private final TestTime time = new TestTime();
  private final Recorder recorder = new Recorder();

  @ParameterizedTest
  @EnumSource
  void isToldOfTheAttemptAndTheEndOfACall(Way way) throws IOException {
    try (RawServer server =
            RawServer.start(RawServer.always(200, "X-SAPI-USED-IP-WEIGHT-1M: 7\r\n", OK));
        WidgetsClient client = client(server).build()) {
      ApiCall<Receipt> call = client.api().make("a", null, null);
      way.run(call);

      Operation operation = call.operation();
      CallResult success = new CallResult(Outcome.EXECUTED, 200, null, null);
      assertThat(recorder.events).hasSize(3);
      assertThat(recorder.events.get(0))
          .isEqualTo(new AttemptStarted(1, operation, 1, "127.0.0.1"));
      assertThat(recorder.events.get(1)).isInstanceOfSatisfying(AttemptEnded.class, event -> {
        assertThat(event.result()).isEqualTo(success);
        assertThat(event.usedWeight().ip()).hasValue(7);
        assertThat(event.attempt()).isEqualTo(1);
        assertThat(event.host()).isEqualTo("127.0.0.1");
      });
      assertThat(recorder.events.get(2))
          .isEqualTo(new CallEnded(1, operation, 1, success, Duration.ZERO));
    }
  }

  @ParameterizedTest
  @EnumSource
  void isToldOfEachAttemptAndThePausesInBetween(Way way) throws IOException {
    AtomicInteger count = new AtomicInteger();
    try (RawServer server = RawServer.start((request, out) -> {
          boolean first = count.incrementAndGet() == 1;
          out.write(RawServer.answer(
              first ? 503 : 200, "", first ? "{\"code\":-1001,\"msg\":\"m\"}" : OK));
          return true;
        });
        WidgetsClient client = client(server).build()) {
      way.run(client.api().list("a", null, null));

      assertThat(recorder.names())
          .containsExactly(
              "AttemptStarted",
              "AttemptEnded",
              "Waited",
              "AttemptStarted",
              "AttemptEnded",
              "CallEnded");
      assertThat(((AttemptEnded) recorder.events.get(1)).result())
          .isEqualTo(new CallResult(Outcome.UNKNOWN, 503, -1001L, "UnavailableException"));
      assertThat(recorder.events.get(2)).isInstanceOfSatisfying(Waited.class, event -> {
        assertThat(event.reason()).isEqualTo(Waited.Reason.BACKOFF);
        assertThat(event.time()).isEqualTo(Duration.ofMillis(125));
      });
      assertThat(recorder.events.get(5)).isInstanceOfSatisfying(CallEnded.class, event -> {
        assertThat(event.attempts()).isEqualTo(2);
        assertThat(event.time()).isEqualTo(Duration.ofMillis(125));
        assertThat(event.result().isSuccess()).isTrue();
      });
    }
  }

  @ParameterizedTest
  @EnumSource
  void isToldOfWaitingForTheLimit(Way way) throws IOException {
    RecordingLimiter slow = new RecordingLimiter() {
      @Override
      CompletableFuture<Permit> grant(Permit permit) {
        time.advance(Duration.ofSeconds(3));
        return grantedOnceAwaited(permit);
      }
    };
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client = client(server).rateLimiter(slow).build()) {
      way.run(client.api().make("a", null, null));

      assertThat(recorder.events.get(0)).isInstanceOfSatisfying(Waited.class, event -> {
        assertThat(event.reason()).isEqualTo(Waited.Reason.RATE_LIMIT);
        assertThat(event.time()).isEqualTo(Duration.ofSeconds(3));
      });
    }
  }

  @ParameterizedTest
  @EnumSource
  void isToldThatThereWasNoAttemptIfTheLimiterRefuses(Way way) throws IOException {
    RecordingLimiter refusing = new RecordingLimiter() {
      @Override
      CompletableFuture<Permit> grant(Permit permit) {
        return CompletableFuture.failedFuture(new IllegalStateException("for a test"));
      }
    };
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client = client(server).rateLimiter(refusing).build()) {
      assertThatThrownBy(() -> way.run(client.api().make("a", null, null)))
          .isInstanceOf(IllegalStateException.class);

      assertThat(recorder.events).singleElement().isInstanceOfSatisfying(CallEnded.class, event -> {
        assertThat(event.attempts()).isZero();
        assertThat(event.result())
            .isEqualTo(new CallResult(Outcome.NOT_EXECUTED, null, null, "IllegalStateException"));
      });
    }
  }

  @ParameterizedTest
  @EnumSource
  void isToldHowACallFailed(Way way) throws IOException {
    try (RawServer server =
            RawServer.start(RawServer.always(429, "", "{\"code\":-1003,\"msg\":\"m\"}"));
        WidgetsClient client = client(server).retries(RetryPolicy.none()).build()) {
      assertThatThrownBy(() -> way.run(client.api().make("a", null, null)))
          .isInstanceOf(RateLimitException.class);

      assertThat(((CallEnded) recorder.events.get(2)).result())
          .isEqualTo(new CallResult(Outcome.NOT_EXECUTED, 429, -1003L, "RateLimitException"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void isToldOfQuestionsForTheTime(Way way) throws IOException {
    AtomicInteger writes = new AtomicInteger();
    try (RawServer server = RawServer.start((request, out) -> {
          if (request.contains("/time ")) {
            out.write(RawServer.answer(200, "", "{\"serverTime\":1700000000000}"));
          } else if (writes.incrementAndGet() == 1) {
            out.write(RawServer.answer(400, "", "{\"code\":-1021,\"msg\":\"m\"}"));
          } else {
            out.write(RawServer.answer(200, "", OK));
          }
          return true;
        });
        WidgetsClient client = client(server).build()) {
      way.run(client.api().make("a", null, null));

      assertThat(recorder.events.stream()
              .filter(CallEnded.class::isInstance)
              .map(event -> ((CallEnded) event).operation().name()))
          .containsExactly("serverTime", "serverTime", "serverTime", "make");
      assertThat(recorder.events.stream()
              .filter(CallEnded.class::isInstance)
              .map(event -> ((CallEnded) event).call()))
          .doesNotHaveDuplicates();
    }
  }

  private static CompletableFuture<Permit> grantedOnceAwaited(Permit permit) {
    return new CompletableFuture<>() {
      @Override
      public Permit get() throws InterruptedException, ExecutionException {
        complete(permit);
        return super.get();
      }

      @Override
      public CompletableFuture<Permit> whenCompleteAsync(
          BiConsumer<? super Permit, ? super Throwable> action, Executor executor) {
        CompletableFuture<Permit> next = super.whenCompleteAsync(action, executor);
        complete(permit);
        return next;
      }
    };
  }

  @Test
  void isToldHowLongAQuestionForTheTimeWaitedForTheLimit() throws IOException {
    RecordingLimiter slow = new RecordingLimiter() {
      @Override
      CompletableFuture<Permit> grant(Permit permit) {
        time.advance(Duration.ofSeconds(3));
        return grantedOnceAwaited(permit);
      }
    };
    try (RawServer server =
            RawServer.start(RawServer.always(200, "", "{\"serverTime\":1700000000000}"));
        WidgetsClient client = client(server).rateLimiter(slow).build()) {
      client.rest().clock().synchronize();

      assertThat(recorder.events.get(0)).isInstanceOfSatisfying(Waited.class, event -> {
        assertThat(event.operation().name()).isEqualTo("serverTime");
        assertThat(event.reason()).isEqualTo(Waited.Reason.RATE_LIMIT);
        assertThat(event.time()).isEqualTo(Duration.ofSeconds(3));
      });
    }
  }

  @Test
  void isToldOfAQuestionForTheTimeThatTheLimiterRefuses() throws IOException {
    RecordingLimiter refusing = new RecordingLimiter() {
      @Override
      CompletableFuture<Permit> grant(Permit permit) {
        return CompletableFuture.failedFuture(new IllegalStateException("for a test"));
      }
    };
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client = client(server).rateLimiter(refusing).build()) {
      assertThatThrownBy(() -> client.rest().clock().synchronize())
          .isInstanceOf(RuntimeException.class);

      assertThat(recorder.events).singleElement().isInstanceOfSatisfying(CallEnded.class, event -> {
        assertThat(event.operation().name()).isEqualTo("serverTime");
        assertThat(event.attempts()).isZero();
      });
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void isToldOfACancelledCall() throws Exception {
    CountDownLatch received = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    CallListener listener = new CallListener() {
      @Override
      public void callEnded(CallEnded event) {
        recorder.callEnded(event);
        ended.countDown();
      }
    };
    try (RawServer server = RawServer.start((request, out) -> {
          received.countDown();
          new CountDownLatch(1).await();
          return false;
        });
        WidgetsClient client = client(server).listener(listener).build()) {
      CompletableFuture<Receipt> future = client.api().make("a", null, null).executeAsync();
      received.await();

      future.cancel(true);

      ended.await();
      assertThat(((CallEnded) recorder.events.get(0)).result().outcome())
          .isEqualTo(Outcome.UNKNOWN);
    }
  }

  @ParameterizedTest
  @EnumSource
  void changesNothingIfItThrows(Way way) throws IOException {
    CallListener throwing = new CallListener() {
      @Override
      public void attemptStarted(AttemptStarted event) {
        throw new IllegalStateException("for a test");
      }

      @Override
      public void attemptEnded(AttemptEnded event) {
        throw new AssertionError("for a test");
      }

      @Override
      public void callEnded(CallEnded event) {
        throw new IllegalStateException("for a test");
      }
    };
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client = client(server).listener(throwing).build()) {
      assertThat(way.run(client.api().make("a", null, null))).isEqualTo(new Receipt("1"));
    }
  }

  @Test
  void isWarnedOfInTheLogIfItThrows() throws IOException {
    CallListener throwing = new CallListener() {
      @Override
      public void callEnded(CallEnded event) {
        throw new IllegalStateException("for a test");
      }
    };
    List<LogRecord> records = new CopyOnWriteArrayList<>();
    Logger logger = Logger.getLogger("io.github.subfleet.core");
    Handler handler = new Handler() {
      @Override
      public void publish(LogRecord entry) {
        records.add(entry);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
    logger.addHandler(handler);
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client = client(server).listener(throwing).build()) {
      client.api().make("a", null, null).execute();
    } finally {
      logger.removeHandler(handler);
    }

    assertThat(records).anySatisfy(warning -> {
      assertThat(warning.getLevel()).isEqualTo(Level.WARNING);
      assertThat(warning.getThrown()).hasMessage("for a test");
    });
  }

  @Test
  void isToldNothingSecret() throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(
            400,
            "X-MBX-APIKEY: " + WidgetsClient.API_KEY + "\r\n",
            "{\"code\":-1102,\"msg\":\"" + WidgetsClient.API_KEY + "\"}"));
        WidgetsClient client = client(server).build()) {
      assertThatThrownBy(() -> client.api().make("a parameter", null, null).execute())
          .isInstanceOf(ApiException.class);

      assertThat(recorder.events.toString())
          .doesNotContain(WidgetsClient.API_KEY, WidgetsClient.SECRET_KEY, "parameter");
    }
  }

  private ClientBuilder<WidgetsClient> client(RawServer server) {
    return time.client(server).rateLimiter(RateLimiter.unlimited()).listener(recorder);
  }

  private static final class Recorder implements CallListener {
    private final List<Object> events = new CopyOnWriteArrayList<>();

    List<String> names() {
      return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    @Override
    public void waited(Waited event) {
      events.add(event);
    }

    @Override
    public void attemptStarted(AttemptStarted event) {
      events.add(event);
    }

    @Override
    public void attemptEnded(AttemptEnded event) {
      events.add(event);
    }

    @Override
    public void callEnded(CallEnded event) {
      events.add(event);
    }
  }
}
