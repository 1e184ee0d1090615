package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.error.ClockException;
import io.github.subfleet.core.error.DecodingException;
import io.github.subfleet.core.error.RateLimitException;
import io.github.subfleet.core.error.UnknownOutcomeException;
import io.github.subfleet.core.widgets.Receipt;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A client whose machine is five seconds behind the exchange, and once five ahead. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClockRecoveryTest {
  private static final long EXCHANGE_TIME = WidgetsClient.NOW.toEpochMilli();

  static Stream<Named<Function<ApiCall<Receipt>, Receipt>>> ways() {
    return Stream.of(
        Named.of("execute", ApiCall::execute),
        Named.of("executeAsync", call -> joined(call.executeAsync())));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void asksForTheTimeAndSendsTheRequestOnceMore(Function<ApiCall<Receipt>, Receipt> way)
      throws IOException {
    try (RawServer server = RawServer.start(exchange());
        WidgetsClient client = behind(server, Duration.ofSeconds(5))) {
      assertThat(way.apply(client.api().make("a", null, null))).isEqualTo(new Receipt("1"));

      assertThat(server.requests("POST")).hasSize(2);
      assertThat(server.requests("GET")).hasSize(3).allMatch(r -> r.contains(" /api/v3/time "));
      assertThat(client.rest().clock().offset()).isEqualTo(Duration.ofSeconds(5));
    }
  }

  @Test
  void recoversFromAClockThatIsAhead() throws IOException {
    try (RawServer server = RawServer.start(exchange());
        WidgetsClient client = behind(server, Duration.ofSeconds(-5))) {
      assertThat(client.api().make("a", null, null).execute()).isEqualTo(new Receipt("1"));
      assertThat(client.rest().clock().offset()).isEqualTo(Duration.ofSeconds(-5));
    }
  }

  @Test
  void keepsWhatItLearned() throws IOException {
    try (RawServer server = RawServer.start(exchange());
        WidgetsClient client = behind(server, Duration.ofSeconds(5))) {
      client.api().make("a", null, null).execute();
      client.api().make("b", null, null).execute();

      assertThat(server.requests("POST")).hasSize(3);
      assertThat(server.requests("GET")).hasSize(3);
    }
  }

  @Test
  void asksForTheTimeWithoutKeyAndSignature() throws IOException {
    try (RawServer server = RawServer.start(exchange());
        WidgetsClient client = behind(server, Duration.ofSeconds(5))) {
      client.rest().clock().synchronize();

      assertThat(server.requests())
          .hasSize(3)
          .allMatch(request -> request.startsWith("GET /api/v3/time HTTP/1.1\r\n"))
          .noneMatch(request -> request.contains(WidgetsClient.API_KEY));
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void triesNoThirdTime(Function<ApiCall<Receipt>, Receipt> way) throws IOException {
    try (RawServer server = RawServer.start((request, out) -> {
          out.write(request.contains("/time ") ? time() : tooOld());
          return true;
        });
        WidgetsClient client = behind(server, Duration.ofSeconds(5))) {
      assertThatThrownBy(() -> way.apply(client.api().make("a", null, null)))
          .isInstanceOf(ClockException.class);

      assertThat(server.requests("POST")).hasSize(2);
      assertThat(server.requests("GET")).hasSize(3);
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void saysWhatWasWrongIfTheTimeCannotBeHad(Function<ApiCall<Receipt>, Receipt> way)
      throws IOException {
    try (RawServer server = RawServer.start((request, out) -> {
          out.write(
              request.contains("/time ")
                  ? RawServer.answer(429, "", "{\"code\":-1003,\"msg\":\"slow down\"}")
                  : tooOld());
          return true;
        });
        WidgetsClient client = behind(server, Duration.ofSeconds(5))) {
      assertThatThrownBy(() -> way.apply(client.api().make("a", null, null)))
          .isInstanceOf(ClockException.class)
          .satisfies(e ->
              assertThat(e.getSuppressed()).singleElement().isInstanceOf(RateLimitException.class));

      assertThat(server.requests("POST")).hasSize(1);
      assertThat(server.requests("GET")).hasSize(1);
    }
  }

  @Test
  void findsTheTimeAmongOtherProperties() throws IOException {
    String time = "{\"zone\":[\"UTC\"],\"serverTime\":" + EXCHANGE_TIME + ",\"leap\":false}";
    try (RawServer server = RawServer.start(RawServer.always(200, "", time));
        WidgetsClient client = behind(server, Duration.ofSeconds(5))) {
      assertThat(client.rest().clock().synchronize()).isEqualTo(Duration.ofSeconds(5));
    }
  }

  @Test
  void takesNoTimeFromAnAnswerThatDoesNotEndAsItBegan() throws IOException {
    String time = "{\"serverTime\":" + EXCHANGE_TIME + "]";
    try (RawServer server = RawServer.start(RawServer.always(200, "", time));
        WidgetsClient client = behind(server, Duration.ofSeconds(5))) {
      assertThatThrownBy(() -> client.rest().clock().synchronize())
          .isInstanceOf(DecodingException.class);
    }
  }

  @Test
  void doesNotSendAWriteAgainWhoseOutcomeIsOpen() throws IOException {
    try (RawServer server =
            RawServer.start(RawServer.always(500, "", "{\"code\":-1021,\"msg\":\"m\"}"));
        WidgetsClient client = behind(server, Duration.ofSeconds(5))) {
      assertThatThrownBy(() -> client.api().make("a", null, null).execute())
          .isInstanceOf(UnknownOutcomeException.class);

      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void doesNotSynchronizeForAnUnsignedOperation() throws IOException {
    try (RawServer server = RawServer.start((request, out) -> {
          out.write(tooOld());
          return true;
        });
        WidgetsClient client = behind(server, Duration.ofSeconds(5))) {
      assertThatThrownBy(() -> client.api().ping().execute()).isInstanceOf(ClockException.class);

      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void manyCallsThatAreRefusedAtOnceCauseOneSynchronization(Function<ApiCall<Receipt>, Receipt> way)
      throws Exception {
    int callers = 8;
    CountDownLatch allRefused = new CountDownLatch(callers);
    RawServer.Script exchange = exchange();
    try (RawServer server = RawServer.start((request, out) -> {
          if (request.startsWith("POST ") && isTooOld(request)) {
            allRefused.countDown();
            allRefused.await();
          }
          return exchange.handle(request, out);
        });
        WidgetsClient client = behind(server, Duration.ofSeconds(5))) {
      ExecutorService threads = Executors.newFixedThreadPool(callers);
      try {
        List<Future<Receipt>> receipts = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
          receipts.add(threads.submit(() -> way.apply(client.api().make("a", null, null))));
        }
        for (Future<Receipt> receipt : receipts) {
          assertThat(receipt.get()).isEqualTo(new Receipt("1"));
        }
      } finally {
        threads.shutdownNow();
      }

      assertThat(server.requests("POST")).hasSize(2 * callers);
      assertThat(server.requests("GET")).hasSize(3);
    }
  }

  @Test
  void synchronizesAtAnInterval() throws IOException {
    try (RawServer server = RawServer.start(exchange());
        WidgetsClient client = builder(server.url(), Duration.ofSeconds(5))
            .clockSyncInterval(Duration.ofMinutes(1))
            .build()) {
      client.api().make("a", null, null).execute();

      // One for the interval or one for the refusal, whichever was first; never two.
      assertThat(server.requests("GET")).hasSize(3);
      assertThat(client.rest().clock().offset()).isEqualTo(Duration.ofSeconds(5));
    }
  }

  @Test
  void synchronizesOnDemandWithoutWaiting() throws Exception {
    try (RawServer server = RawServer.start(exchange());
        WidgetsClient client = behind(server, Duration.ofSeconds(5))) {
      assertThat(client.rest().clock().synchronizeAsync().get()).isEqualTo(Duration.ofSeconds(5));
      assertThat(client.rest().clock().now()).isEqualTo(WidgetsClient.NOW);
    }
  }

  @Test
  void saysThatTheTimeCannotBeRead() throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(200, "", "{}"));
        WidgetsClient client = behind(server, Duration.ofSeconds(5))) {
      assertThatThrownBy(() -> client.rest().clock().synchronize())
          .hasMessageContaining("serverTime (GET /api/v3/time)");
    }
  }

  @Test
  void cancellingDuringASynchronizationEndsTheCall() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    RawServer.Script exchange = exchange();
    try (RawServer server = RawServer.start((request, out) -> {
          if (request.contains("/time ")) {
            asked.countDown();
            release.await();
          }
          return exchange.handle(request, out);
        });
        WidgetsClient client = behind(server, Duration.ofSeconds(5))) {
      CompletableFuture<Receipt> future = client.api().make("a", null, null).executeAsync();
      asked.await();
      future.cancel(true);
      release.countDown();

      client.rest().clock().synchronize();

      assertThat(server.requests("POST")).hasSize(1);
    }
  }

  private static WidgetsClient behind(RawServer server, Duration behind) {
    return builder(server.url(), behind).build();
  }

  private static ClientBuilder<WidgetsClient> builder(HttpUrl url, Duration behind) {
    return WidgetsClient.of(url)
        .retries(RetryPolicy.standard())
        .clock(Clock.fixed(WidgetsClient.NOW.minus(behind), ZoneOffset.UTC));
  }

  /** Takes requests as the exchange does: stamped at most a second ahead, and at most five late. */
  private static RawServer.Script exchange() {
    return (request, out) -> {
      if (request.contains("/time ")) {
        out.write(time());
      } else if (isTooOld(request)) {
        out.write(tooOld());
      } else {
        out.write(RawServer.answer(200, "", "{\"id\":\"1\"}"));
      }
      return true;
    };
  }

  private static boolean isTooOld(String request) {
    int at = request.indexOf("timestamp=") + "timestamp=".length();
    long timestamp = Long.parseLong(request.substring(at, request.indexOf('&', at)));
    return timestamp >= EXCHANGE_TIME + 1000 || EXCHANGE_TIME - timestamp > 4999;
  }

  private static byte[] tooOld() {
    return RawServer.answer(400, "", "{\"code\":-1021,\"msg\":\"Timestamp outside recvWindow.\"}");
  }

  private static byte[] time() {
    return RawServer.answer(200, "", "{\"serverTime\":" + EXCHANGE_TIME + "}");
  }

  private static <T> T joined(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (java.util.concurrent.CompletionException e) {
      throw (RuntimeException) e.getCause();
    }
  }
}
