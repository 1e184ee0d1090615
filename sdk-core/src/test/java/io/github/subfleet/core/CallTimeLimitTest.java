package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.ConnectionException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of calls whose time runs out while the exchange takes its time. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CallTimeLimitTest {
  private static final Duration SHORT = Duration.ofMillis(50);

  /** For the start of an answer to come, on a busy machine too. */
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);

  /** What a server that breaks off in time would do; these never do. */
  private final CountDownLatch never = new CountDownLatch(1);

  @Test
  void givesUpACallThatIsNotAnswered() throws IOException {
    try (RawServer server = stallingAfter("");
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      assertThatThrownBy(() -> client.api().ping().timeout(SHORT).execute())
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("the time limit of the call ran out");
    }
  }

  @Test
  void givesUpAnAsynchronousCallThatIsNotAnswered() throws IOException {
    try (RawServer server = stallingAfter("");
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      assertThatThrownBy(() -> client.api().ping().timeout(SHORT).executeAsync().join())
          .isInstanceOf(CompletionException.class)
          .hasMessageContaining("the time limit of the call ran out");
    }
  }

  @Test
  void givesUpACallThatWaitsForItsTurnBehindOthers() throws Exception {
    CountDownLatch received = new CountDownLatch(1);
    try (RawServer server = RawServer.start((request, out) -> {
          received.countDown();
          never.await();
          return false;
        });
        WidgetsClient client = WidgetsClient.of(server.url()).maxConnections(1).build()) {
      CompletableFuture<?> before = client.api().ping().executeAsync();
      received.await();

      assertNotSent(client.api().replace("a").timeout(SHORT).executeAsync());
      assertThat(before).isNotDone();
      assertThat(server.requests()).hasSize(1);
      before.cancel(true);
    }
  }

  @Test
  void givesUpACallWhoseHostIsStillBeingLookedUp() throws Exception {
    Dns slow = host -> {
      try {
        never.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new UnknownHostException(host);
    };
    OkHttpClient http = new OkHttpClient.Builder().dns(slow).build();
    try (WidgetsClient client =
        WidgetsClient.of(HttpUrl.get("http://localhost:1/")).httpClient(http).build()) {
      assertNotSent(client.api().replace("a").timeout(SHORT).executeAsync());
    } finally {
      http.dispatcher().executorService().shutdownNow();
    }
  }

  private static void assertNotSent(CompletableFuture<?> call) {
    assertThatThrownBy(call::join)
        .hasCauseInstanceOf(ConnectionException.class)
        .hasMessageContaining("the time limit of the call ran out")
        .satisfies(e ->
            assertThat(((ApiException) e.getCause()).outcome()).isEqualTo(Outcome.NOT_EXECUTED));
  }

  @Test
  void givesUpACallWhoseHeadersStall() throws IOException {
    try (RawServer server = stallingAfter("HTTP/1.1 200 OK\r\nX-First: 1\r\n");
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      assertThatThrownBy(() -> client.api().ping().timeout(SHORT).execute())
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("the time limit of the call ran out");
    }
  }

  @Test
  void givesUpACallWhoseAnswerStallsAndSaysThatItWasExecuted() throws IOException {
    try (RawServer server = stallingAfter("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"id\":");
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      ApiException failure = catchThrowableOfType(
          ApiException.class,
          () -> client.api().replace("a").timeout(LONG_ENOUGH).execute());

      assertThat(failure)
          .hasMessageContaining("the answer was cut off: the time limit of the call ran out");
      assertThat(failure.outcome()).isEqualTo(Outcome.EXECUTED);
    }
  }

  @Test
  void makesNoFurtherAttemptWhenTheTimeHasRunOut() throws IOException {
    try (RawServer server = stallingAfter("");
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      assertThatThrownBy(() -> client.api().ping().timeout(SHORT).execute())
          .isInstanceOf(ConnectionException.class);

      assertThat(server.requests()).hasSizeLessThanOrEqualTo(1);
    }
  }

  private RawServer stallingAfter(String start) throws IOException {
    return RawServer.start((request, out) -> {
      out.write(start.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      never.await();
      return false;
    });
  }
}
