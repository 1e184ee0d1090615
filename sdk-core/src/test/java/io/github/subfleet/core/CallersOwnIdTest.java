package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.auth.Signer;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.BadRequestException;
import io.github.subfleet.core.error.ConnectionException;
import io.github.subfleet.core.error.DecodingException;
import io.github.subfleet.core.error.SigningException;
import io.github.subfleet.core.error.UnknownOutcomeException;
import io.github.subfleet.core.widgets.Receipt;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The caller's own id of a request, on its call and on whatever it fails with. */
class CallersOwnIdTest {
  private static final String ID = "a+b c";

  private final MockWebServer server = new MockWebServer();
  private WidgetsClient client;
  private ApiCall<Receipt> call;

  @BeforeEach
  void start() throws IOException {
    server.start();
    client = WidgetsClient.of(server.url("/")).build();
    call = client.api().order("cog", ID);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void isKnownBeforeAnythingIsSent() {
    assertThat(call.clientId()).hasValue(ID);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void isThatOfCopiesToo() {
    assertThat(call.timeout(Duration.ofSeconds(1))
            .recvWindow(Duration.ofSeconds(1))
            .clientId())
        .hasValue(ID);
  }

  @Test
  void isMissingWhereTheRequestHasNone() {
    assertThat(client.api().order("cog", null).clientId()).isEmpty();
  }

  @Test
  void isMissingWhereTheOperationTakesNone() {
    assertThat(client.api().make("orderId", null, null).clientId()).isEmpty();
  }

  @Test
  void isTheSameInEveryExecution() throws Exception {
    answer(200, "{\"id\":7}");
    answer(200, "{\"id\":7}");

    call.execute();
    call.execute();

    assertThat(sentId()).isEqualTo(ID);
    assertThat(sentId()).isEqualTo(ID);
  }

  @Test
  void isOnARefusal() {
    answer(400, "{\"code\":-1121,\"msg\":\"Invalid symbol.\"}");

    assertThat(failure(BadRequestException.class).clientId()).hasValue(ID);
  }

  @Test
  void isOnAnUnknownOutcome() {
    answer(504, "");

    UnknownOutcomeException failure = failure(UnknownOutcomeException.class);

    assertThat(failure.clientId()).hasValue(ID);
    assertThat(failure).hasMessageEndingWith("[outcome unknown] (client id a+b c)");
  }

  @Test
  void isOnAnAnswerThatCannotBeRead() {
    answer(200, "garbage");

    assertThat(failure(DecodingException.class).clientId()).hasValue(ID);
  }

  @Test
  void isOnABrokenConnection() {
    server.enqueue(new MockResponse.Builder()
        .onRequestStart(SocketEffect.ShutdownConnection.INSTANCE)
        .build());

    assertThat(failure(ApiException.class).clientId()).hasValue(ID);
  }

  @Test
  void isOnARefusedConnection() {
    HttpUrl url = server.url("/");
    server.close();
    try (WidgetsClient other = WidgetsClient.of(url).build()) {
      assertThat(catchThrowableOfType(
                  ConnectionException.class, () -> other.api().order("cog", ID).execute())
              .clientId())
          .hasValue(ID);
    }
  }

  @Test
  void isOnASignatureThatFailed() {
    Signer broken = payload -> {
      throw new IllegalStateException("no");
    };
    try (WidgetsClient other = WidgetsClient.of(server.url("/"))
        .credentials(Credentials.of("key", broken))
        .build()) {
      assertThat(catchThrowableOfType(
                  SigningException.class, () -> other.api().order("cog", ID).execute())
              .clientId())
          .hasValue(ID);
    }
  }

  @Test
  void isOnTheFailureOfAFuture() throws Exception {
    answer(504, "");

    ExecutionException failure = catchThrowableOfType(
        ExecutionException.class, () -> call.executeAsync().get(10, TimeUnit.SECONDS));

    assertThat(failure.getCause())
        .isInstanceOfSatisfying(
            UnknownOutcomeException.class, cause -> assertThat(cause.clientId()).hasValue(ID));
  }

  @Test
  void isOnNoFailureOfARequestWithoutOne() {
    answer(504, "");

    UnknownOutcomeException failure = catchThrowableOfType(
        UnknownOutcomeException.class, () -> client.api().order("cog", null).execute());

    assertThat(failure.clientId()).isEmpty();
    assertThat(failure).hasMessageEndingWith("[outcome unknown]");
  }

  private <E extends ApiException> E failure(Class<E> type) {
    return catchThrowableOfType(type, () -> call.execute());
  }

  private String sentId() throws InterruptedException {
    return server.takeRequest().getUrl().queryParameter("orderId");
  }

  private void answer(int status, String body) {
    server.enqueue(new MockResponse.Builder().code(status).body(body).build());
  }
}
