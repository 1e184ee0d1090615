package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.auth.Signer;
import io.github.subfleet.core.error.ConnectionException;
import io.github.subfleet.core.error.SigningException;
import io.github.subfleet.core.error.UnknownOutcomeException;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.operation.SecurityType;
import io.github.subfleet.core.widgets.Receipt;
import io.github.subfleet.core.widgets.WidgetPage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiCallTest {
  private final MockWebServer server = new MockWebServer();
  private WidgetsClient client;

  @BeforeEach
  void start() throws IOException {
    server.start();
    client = WidgetsClient.of(server.url("/")).build();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void sendsNothingBeforeItIsExecuted() {
    client.api().list("a", 1, 20);

    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void decodesTheAnswer() {
    answer("{\"widgets\":[\"a\",\"b\"],\"total\":2}");

    assertThat(client.api().list(null, null, null).execute())
        .isEqualTo(new WidgetPage(List.of("a", "b"), 2));
  }

  @Test
  void sendsParametersThenTimestampThenSignature() throws Exception {
    answer("{}");

    client.api().list("a b+c@d", 1, 20).execute();

    assertThat(server.takeRequest().getTarget())
        .isEqualTo("/sapi/v1/widgets?name=a%20b%2Bc%40d&page=1&size=20&timestamp=1700000000000"
            + "&signature=e484269aba829b1cead8bcf717d707af6aabdfbf14f55029d854c780feb62263");
  }

  @Test
  void signsARequestWithoutParameters() throws Exception {
    answer("{}");

    client.api().snapshot().execute();

    assertThat(server.takeRequest().getTarget())
        .isEqualTo(signed("/sapi/v1/widgets/snapshot?", "timestamp=1700000000000"));
  }

  @Test
  void sendsTheKeyAsAHeader() throws Exception {
    answer("{}");

    client.api().list(null, null, null).execute();

    assertThat(server.takeRequest().getHeaders().values("X-MBX-APIKEY"))
        .containsExactly(WidgetsClient.API_KEY);
  }

  @Test
  void leavesUnsignedOperationsAsTheyAre() throws Exception {
    answer("{}");

    client.api().ping().execute();

    RecordedRequest request = server.takeRequest();
    assertThat(request.getTarget()).isEqualTo("/api/v3/ping");
    assertThat(request.getHeaders().get("X-MBX-APIKEY")).isNull();
  }

  @Test
  void sendsAWriteWithAllParametersInTheQueryAndAnEmptyBody() throws Exception {
    answer("{\"id\":7}");

    Receipt receipt = client
        .api()
        .make("a", new BigDecimal("1E-8"), Instant.ofEpochMilli(1_600_000_000_123L))
        .execute();

    RecordedRequest request = server.takeRequest();
    assertThat(receipt).isEqualTo(new Receipt("7"));
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getTarget())
        .isEqualTo(signed(
            "/sapi/v1/widgets?",
            "name=a&amount=0.00000001&due=1600000000123&timestamp=1700000000000"));
    assertThat(request.getHeaders().get("Content-Length")).isEqualTo("0");
    assertThat(request.getBodySize()).isZero();
  }

  @Test
  void signsAFormBehindTheQuery() throws Exception {
    answer("{\"id\":7}");

    client.api().submit("MCow+/==").execute();

    RecordedRequest request = server.takeRequest();
    assertThat(request.getBody().utf8()).isEqualTo("publicKey=MCow%2B%2F%3D%3D");
    assertThat(request.getTarget())
        .isEqualTo("/sapi/v2/widgets?timestamp=1700000000000&signature="
            + hmac("timestamp=1700000000000publicKey=MCow%2B%2F%3D%3D"));
  }

  @Test
  void encodesASignatureThatIsBase64() throws Exception {
    answer("{}");
    try (WidgetsClient other = WidgetsClient.of(server.url("/"))
        .credentials(signing(payload -> "a+b/c=="))
        .build()) {
      other.api().list(null, null, null).execute();
    }

    assertThat(server.takeRequest().getTarget()).endsWith("&signature=a%2Bb%2Fc%3D%3D");
  }

  @ParameterizedTest
  @CsvSource({
    "a+b@c.d, a%2Bb%40c.d",
    "100% 子, 100%25%20%E5%AD%90",
    "~*'(), ~%2A%27%28%29",
    "a&b=c#d?e, a%26b%3Dc%23d%3Fe"
  })
  void sendsTheBytesThatItSigns(String name, String encoded) throws Exception {
    answer("{}");

    client.api().list(name, null, null).execute();

    assertThat(server.takeRequest().getTarget())
        .isEqualTo(signed("/sapi/v1/widgets?", "name=" + encoded + "&timestamp=1700000000000"));
  }

  @Test
  void sendsLineBreaksAsDataThatCannotBecomeAHeader() throws Exception {
    answer("{}");

    client.api().list("a\r\nX-Evil: 1", null, null).execute();

    RecordedRequest request = server.takeRequest();
    assertThat(request.getTarget()).contains("name=a%0D%0AX-Evil%3A%201&");
    assertThat(request.getHeaders().get("X-Evil")).isNull();
  }

  @Test
  void refusesAnEmptyParameterAndNamesIt() {
    assertThatThrownBy(() -> client.api().list("", null, null).execute())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name must not be empty");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void refusesMalformedTextAndNamesItsParameter() {
    assertThatThrownBy(() -> client.api().list("\ud800", null, null).execute())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name must be well-formed text");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void stampsAndSignsEachExecutionAnew() throws Exception {
    long[] ticks = {0};
    try (WidgetsClient ticking =
        WidgetsClient.of(server.url("/")).ticker(() -> ticks[0]).build()) {
      ApiCall<WidgetPage> call = ticking.api().list("a", null, null);
      answer("{}");
      answer("{}");
      call.execute();
      ticks[0] = Duration.ofMillis(7).toNanos();
      call.execute();
    }

    assertThat(server.takeRequest().getTarget())
        .isEqualTo(signed("/sapi/v1/widgets?", "name=a&timestamp=1700000000000"));
    assertThat(server.takeRequest().getTarget())
        .isEqualTo(signed("/sapi/v1/widgets?", "name=a&timestamp=1700000000007"));
  }

  @Test
  void sendsTheWindowOfTheCallBeforeTheTimestamp() throws Exception {
    answer("{}");

    client.api().list("a", null, null).recvWindow(Duration.ofSeconds(3)).execute();

    assertThat(server.takeRequest().getTarget())
        .isEqualTo(signed("/sapi/v1/widgets?", "name=a&recvWindow=3000&timestamp=1700000000000"));
  }

  @Test
  void leavesTheOriginalCallWithoutTheWindowOfItsCopy() throws Exception {
    answer("{}");
    ApiCall<WidgetPage> call = client.api().list("a", null, null);
    call.recvWindow(Duration.ofSeconds(3));

    call.execute();

    assertThat(server.takeRequest().getTarget()).doesNotContain("recvWindow");
  }

  @Test
  void sendsTheWindowOfTheClient() throws Exception {
    answer("{}");
    try (WidgetsClient other =
        WidgetsClient.of(server.url("/")).recvWindow(Duration.ofMinutes(1)).build()) {
      other.api().list(null, null, null).execute();
    }

    assertThat(server.takeRequest().getTarget()).contains("?recvWindow=60000&timestamp=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT60.001S", "PT0.0000001S", "PT1.0005S"})
  void refusesAWindowOutOfRange(Duration window) {
    ApiCall<WidgetPage> call = client.api().list(null, null, null);

    assertThatThrownBy(() -> call.recvWindow(window))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("recvWindow")
        .hasMessageContaining("1 ms to 60 s")
        .hasMessageContaining(window.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT0.0001S", "PT24H0.001S"})
  void refusesATimeLimitOutOfRange(Duration timeout) {
    ApiCall<WidgetPage> call = client.api().list(null, null, null);

    assertThatThrownBy(() -> call.timeout(timeout))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("timeout")
        .hasMessageContaining(timeout.toString());
  }

  @Test
  void givesStatusHeadersAndUsedWeightWithTheAnswer() {
    server.enqueue(new MockResponse.Builder()
        .code(201)
        .headers(Headers.of("X-SAPI-USED-UID-WEIGHT-1M", "360"))
        .body("{\"id\":\"1\"}")
        .build());

    ApiResponse<Receipt> response = client.api().make("a", null, null).executeForResponse();

    assertThat(response.value()).isEqualTo(new Receipt("1"));
    assertThat(response.status()).isEqualTo(201);
    assertThat(response.usedWeight().uid()).hasValue(360);
  }

  @Test
  void knowsItsOperation() {
    assertThat(client.api().make("a", null, null).operation())
        .isEqualTo(
            new Operation("make", "POST", "/sapi/v1/widgets", 1, 360, SecurityType.TRADE, false));
    assertThat(client.api().snapshot().operation().inBodyStatus()).isTrue();
    assertThat(client.api().ping().operation().security()).isEqualTo(SecurityType.NONE);
  }

  @Test
  void showsItsOperationAndNoParameter() {
    assertThat(client.api().list("hidden", null, null).toString())
        .contains("list", "/sapi/v1/widgets")
        .doesNotContain("hidden");
  }

  @Test
  void saysThatASignedOperationNeedsCredentials() {
    try (WidgetsClient anonymous =
        WidgetsClient.bare().baseUrl(server.url("/").toString()).build()) {
      assertThatThrownBy(() -> anonymous.api().snapshot().execute())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("snapshot")
          .hasMessageContaining("credentials");
    }
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void callsUnsignedOperationsWithoutCredentials() {
    answer("{}");
    try (WidgetsClient anonymous =
        WidgetsClient.bare().baseUrl(server.url("/").toString()).build()) {
      assertThat(anonymous.api().ping().execute()).isEqualTo(new WidgetPage(List.of(), 0));
    }
  }

  @Test
  void saysThatTheClientIsClosed() {
    client.close();

    assertThatThrownBy(() -> client.api().ping().execute())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void saysThatTheSignerFailedAndNothingWasSent() {
    IllegalStateException reason = new IllegalStateException("the key service is down");
    Signer failing = payload -> {
      throw reason;
    };
    try (WidgetsClient other =
        WidgetsClient.of(server.url("/")).credentials(signing(failing)).build()) {
      assertThatThrownBy(() -> other.api().make("a", null, null).execute())
          .isInstanceOfSatisfying(
              SigningException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_EXECUTED))
          .hasCause(reason);
    }
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void saysThatTheSignerGaveNoSignature() {
    try (WidgetsClient other =
        WidgetsClient.of(server.url("/")).credentials(signing(payload -> null)).build()) {
      assertThatThrownBy(() -> other.api().make("a", null, null).executeAsync().join())
          .hasCauseInstanceOf(SigningException.class);
    }
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void leavesAnInterruptedThreadInterrupted() {
    answer("{\"id\":\"1\"}");
    Thread.currentThread().interrupt();

    Throwable thrown = catchThrowable(() -> client.api().make("a", null, null).execute());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(thrown)
        .isInstanceOfSatisfying(
            ConnectionException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_EXECUTED))
        .hasMessageContaining("interrupted");
  }

  @Test
  void leavesAnInterruptedThreadInterruptedOnAKeptConnection() {
    answer("{}");
    answer("{\"id\":\"1\"}");
    client.api().ping().execute();
    Thread.currentThread().interrupt();

    Throwable thrown = catchThrowable(() -> client.api().make("a", null, null).execute());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(thrown).isInstanceOf(UnknownOutcomeException.class);
  }

  @Test
  void keepsTheInterruptionOfASigner() {
    Signer interrupted = payload -> {
      throw new InterruptedException();
    };
    try (WidgetsClient other =
        WidgetsClient.of(server.url("/")).credentials(signing(interrupted)).build()) {
      assertThatThrownBy(() -> other.api().list(null, null, null).execute())
          .isInstanceOf(SigningException.class);
    }
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void putsThePathBehindThatOfTheBaseUrl() throws Exception {
    answer("{}");
    try (WidgetsClient other = WidgetsClient.of(server.url("/gateway/binance")).build()) {
      other.api().ping().execute();
    }

    assertThat(server.takeRequest().getTarget()).isEqualTo("/gateway/binance/api/v3/ping");
  }

  private void answer(String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }

  private static Credentials signing(Signer signer) {
    return Credentials.of(WidgetsClient.API_KEY, signer);
  }

  private static String signed(String path, String query) throws Exception {
    return path + query + "&signature=" + hmac(query);
  }

  private static String hmac(String payload) throws Exception {
    return Signer.hmacSha256(WidgetsClient.SECRET_KEY)
        .sign(payload.getBytes(StandardCharsets.US_ASCII));
  }
}
