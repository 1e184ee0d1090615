package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.ClockException;
import io.github.subfleet.core.error.ConnectionException;
import io.github.subfleet.core.error.RateLimitException;
import io.github.subfleet.core.error.UnavailableException;
import io.github.subfleet.core.error.UnknownOutcomeException;
import io.github.subfleet.core.limit.RateLimiter;
import io.github.subfleet.core.settings.Settings;
import io.github.subfleet.core.widgets.Receipt;
import io.github.subfleet.core.widgets.WidgetPage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent again, what is not, and what passes in between. The servers are real, the time is not. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RetryTest {
  private static final String OK = "{\"id\":\"1\",\"widgets\":[\"a\"],\"total\":1}";

  private final TestTime time = new TestTime();

  @ParameterizedTest
  @EnumSource
  void sendsAReadAgainUntilItSucceeds(Way way) throws IOException {
    try (RawServer server = failing(2, 503, "", "");
        WidgetsClient client = time.client(server).build()) {
      assertThat(way.run(read(client))).isEqualTo(new WidgetPage(List.of("a"), 1));

      assertThat(server.requests()).hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void pausesForARandomTimeUpToABoundThatDoubles(Way way) throws IOException {
    try (RawServer server = failing(3, 503, "", "");
        WidgetsClient client = time.client(server).build()) {
      way.run(read(client));

      assertThat(time.pauses())
          .containsExactly(Duration.ofMillis(125), Duration.ofMillis(250), Duration.ofMillis(500));
    }
  }

  @Test
  void pausesForNoLongerThanTheLongestBackoff() throws IOException {
    RetryPolicy policy = RetryPolicy.standard()
        .withMaxAttempts(6)
        .withBackoff(Duration.ofSeconds(1), Duration.ofSeconds(3));
    try (RawServer server = failing(5, 503, "", "");
        WidgetsClient client = time.client(server).retries(policy).build()) {
      read(client).execute();

      assertThat(time.pauses())
          .containsExactly(
              Duration.ofMillis(500),
              Duration.ofSeconds(1),
              Duration.ofMillis(1500),
              Duration.ofMillis(1500),
              Duration.ofMillis(1500));
    }
  }

  @ParameterizedTest
  @EnumSource
  void stampsAndSignsEachAttemptAnewAndChangesNothingElse(Way way) throws IOException {
    try (RawServer server = failing(1, 503, "", "");
        WidgetsClient client = time.client(server).build()) {
      way.run(client.api().list("a b", 1, null));

      List<String> queries = server.requests().stream()
          .map(request -> request.substring(request.indexOf('?') + 1, request.indexOf(" HTTP")))
          .toList();
      assertThat(queries)
          .extracting(query -> query.substring(0, query.indexOf("&signature=")))
          .containsExactly(
              "name=a%20b&page=1&timestamp=1700000000000",
              "name=a%20b&page=1&timestamp=1700000000125");
      assertThat(queries)
          .extracting(query -> query.substring(query.indexOf("&signature=")))
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysHowOftenItTried(Way way) throws IOException {
    try (RawServer server = failing(100, 503, "", "");
        WidgetsClient client = time.client(server).build()) {
      ApiException failure = catchThrowableOfType(ApiException.class, () -> way.run(read(client)));

      assertThat(failure)
          .isInstanceOf(UnavailableException.class)
          .hasMessageEndingWith("[outcome unknown, 4 attempts]");
      assertThat(failure.attempts()).isEqualTo(4);
      assertThat(server.requests()).hasSize(4);
    }
  }

  @ParameterizedTest
  @EnumSource
  void linksTheFirstFailureAndTheLastOnes(Way way) throws IOException {
    try (RawServer server = failing(100, 503, "", "");
        WidgetsClient client = time.client(server)
            .retries(RetryPolicy.standard().withMaxAttempts(9))
            .build()) {
      ApiException failure = catchThrowableOfType(ApiException.class, () -> way.run(read(client)));

      assertThat(failure.attempts()).isEqualTo(9);
      assertThat(failure.getSuppressed())
          .extracting(earlier -> ((ApiException) earlier).attempts())
          .containsExactly(1, 6, 7, 8);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "408, 0",
    "500, 0",
    "502, 0",
    "503, 0",
    "504, -1007",
    "500, -1021",
    "503, -1003",
    "400, -1000",
    "400, -1001",
    "400, -1004",
    "400, -1006",
    "400, -1007",
    "200, -1008",
    "400, -3000",
    "400, -3044"
  })
  void sendsAReadAgainAfterATroubleThatPassesButNotAWrite(int status, long code)
      throws IOException {
    String body = code == 0 ? "" : "{\"code\":" + code + ",\"msg\":\"m\"}";
    try (RawServer server = failing(1, status, "", body);
        WidgetsClient client = time.client(server).build()) {
      assertThat(read(client).execute()).isNotNull();
      assertThat(server.requests("GET")).hasSize(2);
    }
    try (RawServer server = failing(1, status, "", body);
        WidgetsClient client = time.client(server).build()) {
      assertThatThrownBy(() -> write(client).execute()).isInstanceOf(UnknownOutcomeException.class);
      assertThat(server.requests("POST")).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "302, 0",
    "400, -1121",
    "400, -2015",
    "401, 0",
    "403, 0",
    "404, 0",
    "409, 0",
    "418, -1003",
    "451, 0",
    "400, -1022",
    "400, -1002",
    "400, -5002",
    "400, -3003",
    "400, -9000",
    "400, -1016",
    "400, -5012",
    "400, -1015",
    "400, -4005",
    "200, -99999"
  })
  void sendsNothingAgainThatWouldFailAgain(int status, long code) throws IOException {
    String body = code == 0 ? "" : "{\"code\":" + code + ",\"msg\":\"m\"}";
    try (RawServer server = failing(1, status, "", body);
        WidgetsClient client = time.client(server).build()) {
      assertThatThrownBy(() -> read(client).execute()).isInstanceOf(ApiException.class);
      assertThat(server.requests()).hasSize(1);
    }
    try (RawServer server = failing(1, status, "", body);
        WidgetsClient client = time.client(server).build()) {
      assertThatThrownBy(() -> write(client).execute()).isInstanceOf(ApiException.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void sendsNothingAgainWhoseAnswerCannotBeDecoded() throws IOException {
    try (RawServer server = failing(1, 200, "", "{\"widgets\":7}");
        WidgetsClient client = time.client(server).build()) {
      assertThatThrownBy(() -> read(client).execute()).isInstanceOf(ApiException.class);

      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void sendsAReadAgainWhoseConnectionIsClosed(Way way) throws IOException {
    try (RawServer server = first(1, (request, out) -> false);
        WidgetsClient client = time.client(server).build()) {
      assertThat(way.run(read(client))).isNotNull();

      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void sendsAReadAgainWhoseAnswerIsCutOff(Way way) throws IOException {
    try (RawServer server = first(1, (request, out) -> cutOff(out));
        WidgetsClient client = time.client(server).build()) {
      assertThat(way.run(read(client))).isNotNull();

      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void doesNotSendAWriteAgainWhoseAnswerDoesNotArrive(Way way) throws IOException {
    try (RawServer server = first(1, (request, out) -> false);
        WidgetsClient client = time.client(server).build()) {
      assertThatThrownBy(() -> way.run(write(client))).isInstanceOf(UnknownOutcomeException.class);

      assertThat(server.requests()).hasSize(1);
    }
    try (RawServer server = first(1, (request, out) -> cutOff(out));
        WidgetsClient client = time.client(server).build()) {
      assertThatThrownBy(() -> way.run(write(client)))
          .isInstanceOfSatisfying(
              ConnectionException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.EXECUTED));

      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void sendsAReadAgainThatIsNotAnsweredInTime(Way way) throws IOException {
    CountDownLatch received = new CountDownLatch(1);
    try (RawServer server = first(1, (request, out) -> {
          received.countDown();
          return true;
        });
        WidgetsClient client = time.client(server)
            .httpClient(new OkHttpClient.Builder()
                .socketFactory(new TimingOutSockets(1, received))
                .build())
            .build()) {
      assertThat(way.run(read(client))).isNotNull();

      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void sendsAWriteAgainThatWasNotSent(Way way) throws IOException {
    AtomicInteger lookups = new AtomicInteger();
    Dns unreliable = host -> {
      if (lookups.getAndIncrement() == 0) {
        throw new UnknownHostException(host);
      }
      return Dns.SYSTEM.lookup("127.0.0.1");
    };
    try (RawServer server = failing(0, 0, "", "");
        WidgetsClient client = time.client(server)
            .baseUrl(server.url().newBuilder().host("localhost").build().toString())
            .httpClient(new OkHttpClient.Builder().dns(unreliable).build())
            .build()) {
      assertThat(way.run(write(client))).isEqualTo(new Receipt("1"));

      assertThat(time.pauses()).containsExactly(Duration.ofMillis(125));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysThatAWriteWasNotSentIfItNeverWas(Way way) throws IOException {
    try (RawServer gone = RawServer.refusing();
        WidgetsClient client = time.client(gone).build()) {
      assertThatThrownBy(() -> way.run(write(client)))
          .isInstanceOfSatisfying(ConnectionException.class, e -> {
            assertThat(e.outcome()).isEqualTo(Outcome.NOT_EXECUTED);
            assertThat(e.attempts()).isEqualTo(4);
          });
    }
  }

  @ParameterizedTest
  @CsvSource({"429, -1003", "429, 0", "400, -1003"})
  void sendsAWriteAgainAsSoonAsTheExchangeTakesRequestsAgain(int status, long code)
      throws IOException {
    for (Way way : Way.values()) {
      time.pauses().clear();
      try (RawServer server =
              failing(1, status, "Retry-After: 7\r\n", "{\"code\":" + code + ",\"msg\":\"m\"}");
          WidgetsClient client = unlimited(server).build()) {
        assertThat(way.run(write(client))).isEqualTo(new Receipt("1"));

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(7));
        assertThat(server.requests()).hasSize(2);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Retry-After: 0\r\n", "Retry-After: soon\r\n"})
  void waitsForTheNextMinuteOfTheExchangeIfItDoesNotSayHowLong(String header) throws IOException {
    for (Way way : Way.values()) {
      TestTime fresh = new TestTime();
      try (RawServer server = failing(1, 429, header, "{\"code\":-1003,\"msg\":\"m\"}");
          WidgetsClient client =
              fresh.client(server).rateLimiter(RateLimiter.unlimited()).build()) {
        way.run(write(client));

        // It is 20 s past the minute, and callers are spread over one second.
        assertThat(fresh.pauses()).containsExactly(Duration.ofMillis(40_500));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void failsAtOnceIfTheExchangeAsksToWaitForLongerThanTheCallMayTake(Way way) throws IOException {
    try (RawServer server = failing(1, 429, "Retry-After: 81\r\n", "");
        WidgetsClient client = unlimited(server).build()) {
      RateLimitException failure =
          catchThrowableOfType(RateLimitException.class, () -> way.run(read(client)));

      assertThat(failure.retryAfter()).contains(Duration.ofSeconds(81));
      assertThat(failure.attempts()).isEqualTo(1);
      assertThat(time.pauses()).isEmpty();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void failsAtOnceIfTheExchangeAsksToWaitForThousandsOfYears(Way way) throws IOException {
    String header = "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT\r\n";
    try (RawServer server = failing(1, 429, header, "");
        WidgetsClient client = unlimited(server).build()) {
      assertThatThrownBy(() -> way.run(read(client))).isInstanceOf(RateLimitException.class);
    }
    try (RawServer server = failing(1, 503, header, "");
        WidgetsClient client = unlimited(server).build()) {
      assertThatThrownBy(() -> way.run(read(client))).isInstanceOf(UnavailableException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void failsWithItsLastFailureIfThePauseFails(Way way) throws IOException {
    Sleeper tired = new Sleeper() {
      @Override
      public void sleep(Duration time) {
        throw new IllegalStateException("too tired");
      }

      @Override
      public CompletableFuture<Void> sleepAsync(Duration time) {
        throw new IllegalStateException("too tired");
      }
    };
    try (RawServer server = failing(1, 503, "", "");
        WidgetsClient client = time.client(server).sleeper(tired).build()) {
      UnavailableException failure =
          catchThrowableOfType(UnavailableException.class, () -> way.run(read(client)));

      assertThat(failure.getSuppressed()).extracting(Throwable::getMessage).contains("too tired");
    }
  }

  @Test
  void leavesRoomForTheRequestBehindTheWait() throws IOException {
    try (RawServer server = failing(1, 429, "Retry-After: 80\r\n", "");
        WidgetsClient client = unlimited(server).build()) {
      assertThat(read(client).execute()).isNotNull();
    }
    try (RawServer server = failing(1, 429, "Retry-After: 7\r\n", "");
        WidgetsClient client = unlimited(server).build()) {
      assertThatThrownBy(() -> read(client).timeout(Duration.ofSeconds(9)).execute())
          .isInstanceOf(RateLimitException.class);
    }
  }

  @Test
  void obeysRetryAfterOfAReadThatTheExchangeCouldNotServe() throws IOException {
    try (RawServer server = failing(1, 503, "Retry-After: 30\r\n", "");
        WidgetsClient client = time.client(server).build()) {
      read(client).execute();

      assertThat(time.pauses()).containsExactly(Duration.ofSeconds(30));
    }
    try (RawServer server = failing(1, 503, "Retry-After: 80\r\n", "");
        WidgetsClient client = time.client(server).build()) {
      // As long as there may be: 10 s of 90 are left to the request.
      assertThat(read(client).execute()).isNotNull();
    }
    try (RawServer server = failing(1, 503, "Retry-After: 90\r\n", "");
        WidgetsClient client = time.client(server).build()) {
      assertThatThrownBy(() -> read(client).execute()).isInstanceOf(UnavailableException.class);

      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void doesNotWaitForALimitIfItMayNot(Way way) throws IOException {
    try (RawServer server = failing(1, 429, "Retry-After: 1\r\n", "");
        WidgetsClient client = unlimited(server).build()) {
      assertThatThrownBy(() -> way.run(read(client).rateLimitWait(Duration.ZERO)))
          .isInstanceOf(RateLimitException.class);

      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void countsAllWaitingForLimitsTogether() throws IOException {
    try (RawServer server = failing(2, 429, "Retry-After: 2\r\n", "");
        WidgetsClient client =
            unlimited(server).rateLimitWait(Duration.ofSeconds(3)).build()) {
      assertThatThrownBy(() -> read(client).execute()).isInstanceOf(RateLimitException.class);

      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void startsNoAttemptForWhichThereIsNoTime() throws IOException {
    try (RawServer server = failing(100, 503, "", "");
        WidgetsClient client = time.client(server)
            .retries(RetryPolicy.standard()
                .withMaxAttempts(100)
                .withBackoff(Duration.ofSeconds(10), Duration.ofSeconds(10)))
            .build()) {
      assertThatThrownBy(() -> read(client).timeout(Duration.ofSeconds(30)).execute())
          .isInstanceOf(UnavailableException.class);

      // Pauses of 5 s each, of which four fit into 30 s less what is left to the last request.
      assertThat(time.pauses()).hasSize(4).containsOnly(Duration.ofSeconds(5));
    }
  }

  @Test
  void spendsNoMoreThanTheBudgetOfTheClientWhileNothingSucceeds() throws IOException {
    try (RawServer server = failing(7, 503, "", "");
        WidgetsClient client = time.client(server).retryBudget(4).build()) {
      assertThatThrownBy(() -> read(client).execute()).isInstanceOf(UnavailableException.class);
      assertThatThrownBy(() -> read(client).execute()).isInstanceOf(UnavailableException.class);
      assertThat(server.requests()).hasSize(6);
      assertThatThrownBy(() -> read(client).execute()).isInstanceOf(UnavailableException.class);
      assertThat(server.requests()).hasSize(7);
    }
  }

  @Test
  void earnsBudgetBackBySuccesses() throws IOException {
    AtomicInteger count = new AtomicInteger();
    try (RawServer server = RawServer.start((request, out) -> {
          // Two failures, ten successes, two more failures.
          int number = count.incrementAndGet();
          out.write(RawServer.answer(number <= 2 || number > 12 ? 503 : 200, "", OK));
          return true;
        });
        WidgetsClient client = time.client(server).retryBudget(1).build()) {
      assertThatThrownBy(() -> read(client).execute()).isInstanceOf(UnavailableException.class);
      assertThat(server.requests()).hasSize(2);
      for (int i = 0; i < 10; i++) {
        read(client).execute();
      }
      assertThatThrownBy(() -> read(client).execute()).isInstanceOf(UnavailableException.class);
      assertThat(server.requests()).hasSize(14);
    }
  }

  @ParameterizedTest
  @EnumSource
  void givesBackWhatASecondAttemptCostThatSucceeds(Way way) throws IOException {
    AtomicInteger count = new AtomicInteger();
    try (RawServer server = RawServer.start((request, out) -> {
          out.write(RawServer.answer(count.incrementAndGet() % 2 == 1 ? 503 : 200, "", OK));
          return true;
        });
        WidgetsClient client = time.client(server).retryBudget(1).build()) {
      for (int i = 0; i < 5; i++) {
        assertThat(way.run(read(client))).isNotNull();
      }
    }
  }

  @Test
  void doesWhatTheCallSaysRatherThanTheClient() throws IOException {
    try (RawServer server = failing(100, 503, "", "");
        WidgetsClient client = time.client(server).build()) {
      assertThatThrownBy(() -> read(client).retries(RetryPolicy.none()).execute())
          .isInstanceOf(UnavailableException.class);
      assertThat(server.requests()).hasSize(1);

      assertThatThrownBy(() ->
              read(client).retries(RetryPolicy.standard().withMaxAttempts(2)).execute())
          .isInstanceOf(UnavailableException.class);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void correctsTheClockForTheNextCallEvenIfItSendsNothingAgain() throws Exception {
    CountDownLatch asked = new CountDownLatch(3);
    try (RawServer server = RawServer.start((request, out) -> {
          if (request.contains("/time ")) {
            asked.countDown();
            out.write(RawServer.answer(200, "", "{\"serverTime\":1700000000000}"));
          } else {
            out.write(RawServer.answer(400, "", "{\"code\":-1021,\"msg\":\"m\"}"));
          }
          return true;
        });
        WidgetsClient client = time.client(server).retries(RetryPolicy.none()).build()) {
      assertThatThrownBy(() -> write(client).execute()).isInstanceOf(ClockException.class);

      asked.await();
      assertThat(server.requests("POST")).hasSize(1);
    }
  }

  @Test
  void interruptingTheThreadEndsThePause() throws IOException {
    try (RawServer server = failing(100, 503, "", "");
        WidgetsClient client = time.client(server)
            .sleeper(new BlockingSleeper(Thread.currentThread()::interrupt))
            .build()) {
      assertThatThrownBy(() -> read(client).execute())
          .isInstanceOf(UnavailableException.class)
          .satisfies(e -> assertThat(e.getSuppressed())
              .singleElement()
              .isInstanceOf(InterruptedException.class));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void cancellingEndsThePause() throws Exception {
    CountDownLatch pausing = new CountDownLatch(1);
    BlockingSleeper sleeper = new BlockingSleeper(pausing::countDown);
    try (RawServer server = failing(100, 503, "", "");
        WidgetsClient client = time.client(server).sleeper(sleeper).build()) {
      CompletableFuture<WidgetPage> future = read(client).executeAsync();
      pausing.await();

      future.cancel(true);

      assertThatThrownBy(sleeper.pause::join).isInstanceOf(CancellationException.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void sendsNothingAgainOnceTheClientIsClosed() throws Exception {
    CountDownLatch received = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (RawServer server = RawServer.start((request, out) -> {
      received.countDown();
      release.await();
      out.write(RawServer.answer(503, "", ""));
      return true;
    })) {
      WidgetsClient client = time.client(server).build();
      CompletableFuture<WidgetPage> future = read(client).executeAsync();
      received.await();
      client.close();
      release.countDown();

      assertThatThrownBy(future::join).hasCauseInstanceOf(UnavailableException.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void takesThePolicyFromOutside() throws IOException {
    try (RawServer server = failing(100, 503, "", "");
        WidgetsClient client = WidgetsClient.bare()
            .settings(Settings.ofVariables(Map.of(
                "SUBFLEET_BASE_URL",
                server.url().toString(),
                "SUBFLEET_API_KEY",
                WidgetsClient.API_KEY,
                "SUBFLEET_SECRET_KEY",
                WidgetsClient.SECRET_KEY,
                "SUBFLEET_MAX_ATTEMPTS",
                "2",
                "SUBFLEET_FIRST_BACKOFF",
                "PT6S")))
            .sleeper(time)
            .random(() -> 0.5)
            .build()) {
      assertThatThrownBy(() -> read(client).execute()).isInstanceOf(UnavailableException.class);

      assertThat(server.requests()).hasSize(2);
      assertThat(time.pauses()).containsExactly(Duration.ofSeconds(3));
    }
  }

  /** A builder of a client that has no limiter to wait for the exchange. */
  private ClientBuilder<WidgetsClient> unlimited(RawServer server) {
    return time.client(server).rateLimiter(RateLimiter.unlimited());
  }

  private static ApiCall<WidgetPage> read(WidgetsClient client) {
    return client.api().list("a", null, null);
  }

  private static ApiCall<Receipt> write(WidgetsClient client) {
    return client.api().make("a", null, null);
  }

  /** A server that fails so many times, and then succeeds. */
  private static RawServer failing(int times, int status, String headers, String body)
      throws IOException {
    return first(times, RawServer.always(status, headers, body));
  }

  /** A server that follows a script so many times, and then succeeds. */
  private static RawServer first(int times, RawServer.Script script) throws IOException {
    AtomicInteger count = new AtomicInteger();
    RawServer.Script success = RawServer.always(200, "", OK);
    return RawServer.start((request, out) ->
        (count.incrementAndGet() <= times ? script : success).handle(request, out));
  }

  private static boolean cutOff(OutputStream out) throws IOException {
    byte[] answer = RawServer.answer(200, "", OK);
    out.write(answer, 0, answer.length - 5);
    return false;
  }

  /** Does something when a pause begins, which then does not end by itself. */
  private static final class BlockingSleeper implements Sleeper {
    private final CompletableFuture<Void> pause = new CompletableFuture<>();
    private final Runnable atStart;

    BlockingSleeper(Runnable atStart) {
      this.atStart = atStart;
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
      atStart.run();
      new CountDownLatch(1).await();
    }

    @Override
    public CompletableFuture<?> sleepAsync(Duration time) {
      atStart.run();
      return pause;
    }
  }
}
