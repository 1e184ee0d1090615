package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.ConnectionException;
import io.github.subfleet.core.error.Failure;
import io.github.subfleet.core.error.RateLimitException;
import io.github.subfleet.core.error.SigningException;
import io.github.subfleet.core.error.UnavailableException;
import io.github.subfleet.core.event.AttemptStarted;
import io.github.subfleet.core.event.CallEnded;
import io.github.subfleet.core.event.CallListener;
import io.github.subfleet.core.limit.LimitScope;
import io.github.subfleet.core.limit.Permit;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.settings.Settings;
import io.github.subfleet.core.widgets.Receipt;
import io.github.subfleet.core.widgets.WidgetModels;
import io.github.subfleet.core.widgets.WidgetsApi;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a call asks of its limiter, when, and what it tells it: one permit for each attempt, one report for each permit. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PermitTest {
  private static final String OK = "{\"id\":\"1\"}";
  private static final String USED =
      "X-SAPI-USED-IP-WEIGHT-1M: 7\r\nX-SAPI-USED-UID-WEIGHT-1M: 9\r\n";

  private final TestTime time = new TestTime();
  private final RecordingLimiter limiter = new RecordingLimiter();

  @ParameterizedTest
  @EnumSource
  void reportsAnAnswerWithTheWeightThatItTells(Way way) throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(200, USED, OK));
        WidgetsClient client = client(server).build()) {
      way.run(write(client));

      assertThat(limiter.operations).containsExactly("make");
      assertThat(limiter.reports).containsExactly("answered 7/9");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, -1121, m, answered 7/9",
    "400, -1015, m, answered 7/9",
    "403, -1, m, answered 7/9",
    "500, -1000, m, answered 7/9",
    "503, -1003, m, answered 7/9",
    "429, -1, m, rateLimited 7/9 PT5S",
    "400, -1003, m, rateLimited 7/9 PT5S",
    "418, -1, m, banned PT5S 2023-11-14T22:13:25Z",
    "400, -1003, IP banned until 1700000060000., banned PT5S 2023-11-14T22:14:20Z"
  })
  void reportsAnErrorForWhatItIs(int status, long code, String message, String report)
      throws IOException {
    String body = "{\"code\":" + code + ",\"msg\":\"" + message + "\"}";
    for (Way way : Way.values()) {
      limiter.reports.clear();
      try (RawServer server =
              RawServer.start(RawServer.always(status, USED + "Retry-After: 5\r\n", body));
          WidgetsClient client = client(server).retries(RetryPolicy.none()).build()) {
        assertThatThrownBy(() -> way.run(write(client))).isInstanceOf(ApiException.class);

        assertThat(limiter.reports).containsExactly(report);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void reportsThatNoAnswerCame(Way way) throws IOException {
    try (RawServer server = RawServer.start((request, out) -> false);
        WidgetsClient client = client(server).build()) {
      assertThatThrownBy(() -> way.run(write(client))).isInstanceOf(ApiException.class);

      assertThat(limiter.reports).containsExactly("unanswered");
    }
  }

  @ParameterizedTest
  @EnumSource
  void reportsAnAnswerThatIsCutOffOrCannotBeDecoded(Way way) throws IOException {
    try (RawServer server = RawServer.start((request, out) -> {
          byte[] answer = RawServer.answer(200, USED, OK);
          out.write(answer, 0, answer.length - 3);
          return false;
        });
        WidgetsClient client = client(server).build()) {
      assertThatThrownBy(() -> way.run(write(client))).isInstanceOf(ApiException.class);
    }
    try (RawServer server = RawServer.start(RawServer.always(200, USED, "[]"));
        WidgetsClient client = client(server).build()) {
      assertThatThrownBy(() -> way.run(write(client))).isInstanceOf(ApiException.class);
    }
    assertThat(limiter.reports).containsExactly("answered 7/9", "answered 7/9");
  }

  @ParameterizedTest
  @EnumSource
  void givesThePermitBackIfNothingWasSent(Way way) throws IOException {
    try (RawServer gone = RawServer.refusing();
        WidgetsClient client = client(gone).retries(RetryPolicy.none()).build()) {
      assertThatThrownBy(() -> way.run(write(client))).isInstanceOf(ConnectionException.class);
    }
    Credentials broken = Credentials.of("key-that-cannot-sign", payload -> {
      throw new IOException("no");
    });
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client = client(server).credentials(broken).build()) {
      assertThatThrownBy(() -> way.run(write(client))).isInstanceOf(SigningException.class);
    }
    assertThat(limiter.reports).containsExactly("unsent", "unsent");
  }

  @ParameterizedTest
  @EnumSource
  void getsAPermitForEachAttempt(Way way) throws IOException {
    try (RawServer server = failing(2, 503);
        WidgetsClient client = client(server).build()) {
      way.run(client.api().list(null, null, null));

      assertThat(limiter.operations).containsExactly("list", "list", "list");
      assertThat(limiter.reports)
          .containsExactly("answered -1/-1", "answered -1/-1", "answered -1/-1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void getsAPermitForEachQuestionForTheTime(Way way) throws IOException {
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
      way.run(write(client));

      assertThat(limiter.operations)
          .containsExactly("make", "serverTime", "serverTime", "serverTime", "make");
      assertThat(limiter.reports).hasSize(5).allMatch(report -> report.startsWith("answered"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void stampsTheRequestWhenItHasThePermit(Way way) throws IOException {
    RecordingLimiter slow = new RecordingLimiter() {
      @Override
      CompletableFuture<Permit> grant(Permit permit) {
        time.advance(Duration.ofSeconds(30));
        return super.grant(permit);
      }
    };
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client = client(server).rateLimiter(slow).build()) {
      way.run(write(client));

      assertThat(server.requests().get(0)).contains("timestamp=1700000030000&");
    }
  }

  @Test
  void waitsNoLongerThanLeavesRoomForTheRequest() throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client = client(server).build()) {
      write(client).execute();
      write(client).timeout(Duration.ofSeconds(8)).execute();

      assertThat(limiter.waits).containsExactly(Duration.ofSeconds(80), Duration.ofSeconds(6));
    }
  }

  @Test
  void waitsNoLongerThanClientAndCallAllow() throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client =
            client(server).rateLimitWait(Duration.ofSeconds(9)).build()) {
      write(client).execute();
      write(client).rateLimitWait(Duration.ZERO).execute();

      assertThat(limiter.waits).containsExactly(Duration.ofSeconds(9), Duration.ZERO);
    }
  }

  @Test
  void countsWhatTheLimiterTookOfTheTimeForWaiting() throws IOException {
    RecordingLimiter slow = new RecordingLimiter() {
      @Override
      CompletableFuture<Permit> grant(Permit permit) {
        time.advance(Duration.ofSeconds(3));
        return super.grant(permit);
      }
    };
    try (RawServer server = failing(2, 503);
        WidgetsClient client = client(server)
            .rateLimiter(slow)
            .rateLimitWait(Duration.ofSeconds(5))
            .build()) {
      client.api().list(null, null, null).execute();

      assertThat(slow.waits)
          .containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ZERO);
    }
  }

  @ParameterizedTest
  @EnumSource
  void failsWithWhatTheLimiterThrows(Way way) throws IOException {
    RecordingLimiter broken = new RecordingLimiter() {
      @Override
      CompletableFuture<Permit> grant(Permit permit) {
        throw new IllegalArgumentException("for a test");
      }
    };
    List<CallEnded> ends = new CopyOnWriteArrayList<>();
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client = client(server)
            .rateLimiter(broken)
            .listener(listeningForTheEnd(ends))
            .build()) {
      assertThatThrownBy(() -> way.run(write(client)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("for a test");

      assertThat(ends).singleElement().satisfies(end -> assertThat(end.attempts())
          .isZero());
      assertThat(server.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void givesThePermitBackIfTheHttpClientCannotMakeACall(Way way) throws IOException {
    OkHttpClient broken = new OkHttpClient.Builder()
        .eventListenerFactory(call -> {
          throw new IllegalArgumentException("for a test");
        })
        .build();
    List<CallEnded> ends = new CopyOnWriteArrayList<>();
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client =
            client(server).httpClient(broken).listener(listeningForTheEnd(ends)).build()) {
      assertThatThrownBy(() -> way.run(write(client)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("for a test");

      assertThat(limiter.reports).containsExactly("unsent");
      assertThat(ends).singleElement().satisfies(end -> assertThat(end.attempts())
          .isZero());
      assertThat(server.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void doesNotRetryWhatTheLimiterRefuses(Way way) throws IOException {
    RecordingLimiter refusing = refusing(1);
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client = client(server).rateLimiter(refusing).build()) {
      assertThatThrownBy(() -> way.run(write(client)))
          .isInstanceOfSatisfying(RateLimitException.class, e -> {
            assertThat(e.attempts()).isZero();
            assertThat(e.httpStatus()).isEmpty();
          });

      assertThat(refusing.operations).hasSize(1);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void failsWithTheFailureOfTheLastAttemptIfTheLimiterBreaksBeforeTheNext() throws IOException {
    Error broken = new NoClassDefFoundError("for a test");
    RecordingLimiter breaking = new RecordingLimiter() {
      @Override
      CompletableFuture<Permit> grant(Permit permit) {
        if (operations.size() > 1) {
          throw broken;
        }
        return super.grant(permit);
      }
    };
    try (RawServer server = RawServer.start(RawServer.always(503, "", ""));
        WidgetsClient client = client(server)
            .rateLimiter(breaking)
            .retries(RetryPolicy.standard())
            .sleeper(new TestTime())
            .build()) {
      assertThatThrownBy(() -> client.api().ping().executeAsync().join())
          .hasCauseInstanceOf(UnavailableException.class)
          .satisfies(e -> assertThat(e.getCause()).hasSuppressedException(broken));
    }
  }

  @ParameterizedTest
  @EnumSource
  void failsWithTheFailureOfTheLastAttemptIfTheLimiterLetsNoOtherPass(Way way) throws IOException {
    try (RawServer server = failing(1, 503);
        WidgetsClient client = client(server).rateLimiter(refusing(2)).build()) {
      assertThatThrownBy(() -> way.run(client.api().list(null, null, null)))
          .isInstanceOf(UnavailableException.class)
          .satisfies(e ->
              assertThat(e.getSuppressed()).singleElement().isInstanceOf(RateLimitException.class));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void interruptingTheThreadEndsTheWaitAndNothingWasSent() throws IOException {
    RecordingLimiter never = new RecordingLimiter() {
      @Override
      CompletableFuture<Permit> grant(Permit permit) {
        Thread.currentThread().interrupt();
        return new CompletableFuture<>();
      }
    };
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client = client(server).rateLimiter(never).build()) {
      assertThatThrownBy(() -> write(client).execute())
          .isInstanceOfSatisfying(ConnectionException.class, e -> {
            assertThat(e.outcome()).isEqualTo(Outcome.NOT_EXECUTED);
            assertThat(e.attempts()).isZero();
          })
          .hasMessageContaining("the thread was interrupted");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void cancellingGivesUpThePlaceInTheQueue() throws IOException {
    CompletableFuture<Permit> place = new CompletableFuture<>();
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client = client(server).rateLimiter(granting(place)).build()) {
      CompletableFuture<Receipt> future = write(client).executeAsync();

      future.cancel(true);

      assertThat(place).isCancelled();
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void givesAPermitBackThatComesAfterTheCallWasCancelled() throws Exception {
    CountDownLatch givenBack = new CountDownLatch(1);
    AtomicReference<Permit> permit = new AtomicReference<>();
    CompletableFuture<Permit> place = new CompletableFuture<>() {
      @Override
      public boolean cancel(boolean mayInterruptIfRunning) {
        return false;
      }
    };
    RecordingLimiter late = new RecordingLimiter() {
      @Override
      CompletableFuture<Permit> grant(Permit granted) {
        permit.set(granted);
        return place;
      }
    };
    CallListener listener = new CallListener() {
      @Override
      public void callEnded(CallEnded event) {
        givenBack.countDown();
      }
    };
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client =
            client(server).rateLimiter(late).listener(listener).build()) {
      CompletableFuture<Receipt> future = write(client).executeAsync();
      future.cancel(true);

      place.complete(permit.get());

      givenBack.await();
      assertThat(late.reports).containsExactly("unsent");
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void doesNotGoOnOnTheLimitersThread() throws Exception {
    CompletableFuture<Permit> place = new CompletableFuture<>();
    AtomicReference<Thread> sender = new AtomicReference<>();
    CallListener listener = new CallListener() {
      @Override
      public void attemptStarted(AttemptStarted event) {
        sender.set(Thread.currentThread());
      }
    };
    AtomicReference<Permit> permit = new AtomicReference<>();
    RecordingLimiter late = new RecordingLimiter() {
      @Override
      CompletableFuture<Permit> grant(Permit granted) {
        permit.set(granted);
        return place;
      }
    };
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client =
            client(server).rateLimiter(late).listener(listener).build()) {
      CompletableFuture<Receipt> future = write(client).executeAsync();

      place.complete(permit.get());

      assertThat(future.get()).isEqualTo(new Receipt("1"));
      assertThat(sender.get()).isNotSameAs(Thread.currentThread());
      assertThat(sender.get().getName()).startsWith("subfleet-");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLimiterThatFailsAfterwardsDoesNotMakeAnExecutedRequestFail(Way way) throws IOException {
    RecordingLimiter failing = new RecordingLimiter() {
      @Override
      CompletableFuture<Permit> grant(Permit permit) {
        return super.grant(new Permit() {
          @Override
          public void answered(UsedWeight used) {
            throw new IllegalStateException("for a test");
          }

          @Override
          public void rateLimited(UsedWeight used, Duration retryAfter) {}

          @Override
          public void banned(Duration retryAfter, Instant until) {}

          @Override
          public void unanswered() {}

          @Override
          public void unsent() {}
        });
      }
    };
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client = client(server).rateLimiter(failing).build()) {
      assertThat(way.run(write(client))).isEqualTo(new Receipt("1"));
    }
  }

  @Test
  void namesTheExchangeAndTheOwnerOfTheKeyWithoutTheKey() throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client = client(server).build();
        WidgetsClient again = client(server).build();
        WidgetsClient other = client(server)
            .credentials(Credentials.hmac("another-key", "secret"))
            .build()) {
      write(client).execute();
      write(again).execute();
      write(other).execute();

      List<String> owners = limiter.scopes.stream().map(LimitScope::owner).toList();
      assertThat(limiter.scopes)
          .extracting(LimitScope::host)
          .containsOnly("127.0.0.1:" + server.port());
      assertThat(owners).allMatch(owner -> owner.matches("[0-9a-f]{8}"));
      assertThat(owners.get(0)).isEqualTo(owners.get(1)).isNotEqualTo(owners.get(2));
    }
  }

  @Test
  void countsAllHostsOfAnApiTogether() throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK))) {
      ApiProfile profile = new ApiProfile(
          "widgets",
          HttpUrl.get("https://api.example.com"),
          List.of(server.url()),
          "api/v3/time",
          new WidgetModels());
      try (WidgetsClient client = ClientBuilder.of(
              profile, rest -> new WidgetsClient(rest, rest.create(WidgetsApi.class)))
          .settings(Settings.none())
          .baseUrl(server.url().toString())
          .rateLimiter(limiter)
          .build()) {
        client.api().ping().execute();
      }
      assertThat(limiter.scopes).containsExactly(new LimitScope("api.example.com", ""));
    }
  }

  @Test
  void leavesAGivenLimiterOpen() throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK))) {
      client(server).build().close();
      assertThat(limiter.closed).isFalse();
    }
  }

  @Test
  void showsTheStateOfTheLimiter() throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client = client(server).build()) {
      write(client).execute();

      assertThat(client.rest().limits().waiting()).isEqualTo(1);
    }
  }

  private ClientBuilder<WidgetsClient> client(RawServer server) {
    return time.client(server).rateLimiter(limiter);
  }

  private static ApiCall<Receipt> write(WidgetsClient client) {
    return client.api().make("a", null, null);
  }

  private static CallListener listeningForTheEnd(List<CallEnded> ends) {
    return new CallListener() {
      @Override
      public void callEnded(CallEnded event) {
        ends.add(event);
      }
    };
  }

  private static RecordingLimiter granting(CompletableFuture<Permit> place) {
    return new RecordingLimiter() {
      @Override
      CompletableFuture<Permit> grant(Permit permit) {
        return place;
      }
    };
  }

  /** A limiter that refuses from a certain request on. */
  private static RecordingLimiter refusing(int from) {
    return new RecordingLimiter() {
      @Override
      public CompletableFuture<Permit> acquireAsync(
          LimitScope scope, Operation operation, Duration maxWait) {
        CompletableFuture<Permit> permit = super.acquireAsync(scope, operation, maxWait);
        return operations.size() < from
            ? permit
            : CompletableFuture.failedFuture(new RateLimitException(
                Failure.of(operation, Outcome.NOT_EXECUTED).attempts(0).build(),
                Duration.ofSeconds(40)));
      }
    };
  }

  private static RawServer failing(int times, int status) throws IOException {
    AtomicInteger count = new AtomicInteger();
    return RawServer.start((request, out) -> {
      out.write(RawServer.answer(count.incrementAndGet() <= times ? status : 200, "", "{}"));
      return true;
    });
  }
}
