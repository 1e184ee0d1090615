package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.ConnectionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What becomes of calls whose time runs out while the exchange takes its time. */
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
