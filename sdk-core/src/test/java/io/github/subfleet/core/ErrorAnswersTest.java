package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.subfleet.core.error.AccountStateException;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.AuthenticationException;
import io.github.subfleet.core.error.BadRequestException;
import io.github.subfleet.core.error.BannedException;
import io.github.subfleet.core.error.BlockedException;
import io.github.subfleet.core.error.InsufficientFundsException;
import io.github.subfleet.core.error.InvalidSignatureException;
import io.github.subfleet.core.error.PermissionException;
import io.github.subfleet.core.error.RateLimitException;
import io.github.subfleet.core.error.RejectedException;
import io.github.subfleet.core.error.UnavailableException;
import io.github.subfleet.core.error.UnknownOutcomeException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorAnswersTest {
  private static final String CLOUDFRONT =
      "<HTML><HEAD><TITLE>ERROR: The request could not be satisfied</TITLE></HEAD></HTML>";

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
  void namesOperationStatusCodeAndMessage() {
    ApiException failure = write(400, "{\"code\":-1121,\"msg\":\"Invalid symbol.\"}");

    assertThat(failure)
        .isInstanceOf(BadRequestException.class)
        .hasMessage(
            "make (POST /sapi/v1/widgets): bad request: HTTP 400, code -1121: Invalid symbol."
                + " [not executed]");
    assertThat(failure.operation().name()).isEqualTo("make");
    assertThat(failure.httpStatus()).hasValue(400);
    assertThat(failure.code()).hasValue(-1121);
    assertThat(failure.exchangeMessage()).isEqualTo("Invalid symbol.");
    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_EXECUTED);
    assertThat(failure.body()).isEqualTo("{\"code\":-1121,\"msg\":\"Invalid symbol.\"}");
  }

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of(400, -1102, BadRequestException.class),
        Arguments.of(400, -2015, AuthenticationException.class),
        Arguments.of(401, -2014, AuthenticationException.class),
        Arguments.of(400, -1022, InvalidSignatureException.class),
        Arguments.of(400, -1002, PermissionException.class),
        Arguments.of(451, 0, PermissionException.class),
        Arguments.of(429, -1003, RateLimitException.class),
        Arguments.of(400, -5002, InsufficientFundsException.class),
        Arguments.of(400, -3003, AccountStateException.class),
        Arguments.of(400, -9000, RejectedException.class),
        Arguments.of(400, -1016, UnavailableException.class),
        Arguments.of(400, -31_000, RejectedException.class));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void throwsTheKindThatTheCodeStandsFor(int status, long code, Class<?> kind) {
    ApiException failure = write(status, "{\"code\":" + code + ",\"msg\":\"m\"}");

    assertThat(failure).isExactlyInstanceOf(kind);
    assertThat(failure.code()).hasValue(code);
    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_EXECUTED);
  }

  @ParameterizedTest
  @CsvSource({"500, -1000", "504, -1007", "400, -1006", "400, -1001", "503, -1003", "400, -5012"})
  void leavesTheOutcomeOfAWriteOpen(int status, long code) {
    ApiException failure = write(status, "{\"code\":" + code + ",\"msg\":\"m\"}");

    assertThat(failure).isInstanceOf(UnknownOutcomeException.class);
    assertThat(failure.code()).hasValue(code);
    assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"500, -1000", "504, -1007", "400, -1006", "400, -1001", "503, -1003", "400, -5012"})
  void saysThatTheExchangeCouldNotServeARead(int status, long code) {
    assertThat(read(status, "{\"code\":" + code + ",\"msg\":\"m\"}"))
        .isInstanceOf(UnavailableException.class);
  }

  @Test
  void readsACodeThatIsText() {
    ApiException failure = write(400, "{\"code\":\"-1121\",\"msg\":\"m\"}");

    assertThat(failure).isInstanceOf(BadRequestException.class);
    assertThat(failure.code()).hasValue(-1121);
  }

  @Test
  void readsACodeOfNineDigits() {
    ApiException failure = write(400, "{\"code\":100001003,\"msg\":\"Verification failed\"}");

    assertThat(failure).isInstanceOf(BadRequestException.class);
    assertThat(failure.code()).hasValue(100_001_003);
  }

  @Test
  void readsAMessageThatIsNamedMessage() {
    assertThat(write(400, "{\"code\":-9000,\"message\":\"no amount\"}").exchangeMessage())
        .isEqualTo("no amount");
  }

  @Test
  void readsAMessageWithoutACode() {
    ApiException failure = write(400, "{\"msg\":\"not enabled\",\"success\":false}");

    assertThat(failure).isExactlyInstanceOf(RejectedException.class);
    assertThat(failure.code()).isEmpty();
    assertThat(failure.exchangeMessage()).isEqualTo("not enabled");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"msg\":\"not enabled\",\"success\":false}",
        "{\"msg\":\"not enabled\"}",
        "{\"success\":false,\"msg\":\"not enabled\"}",
        "{\"code\":-9000,\"msg\":\"not enabled\"}",
        " \n{ \"code\" : \"-9000\" , \"msg\" : \"not enabled\" }",
        "{\"data\":null,\"code\":-9000,\"msg\":\"not enabled\"}"
      })
  void takesAnErrorUnderAStatusOfSuccessForOne(String body) {
    ApiException failure = write(200, body);

    assertThat(failure).isExactlyInstanceOf(RejectedException.class);
    assertThat(failure.httpStatus()).hasValue(200);
    assertThat(failure.exchangeMessage()).isEqualTo("not enabled");
    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_EXECUTED);
    assertThat(failure.body()).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":-9000,\"msg\":\"m\"}",
        "{\"msg\":\"m\",\"code\":-9000}",
        "{\"message\":\"m\",\"code\":\"-9000\"}",
        "{\"success\":false,\"msg\":\"m\"}",
        "\t{\n \"msg\":\"m\"}"
      })
  void takesAnErrorForOneEvenWhereAnAnswerNeedsNoProperty(String body) {
    assertThat(read(200, body)).isExactlyInstanceOf(RejectedException.class);
  }

  @Test
  void takesAMessageBesideAnAnswerForNoError() {
    server.enqueue(json(200, "{\"msg\":\"success\",\"id\":\"1\"}"));

    assertThat(client.api().make("a", null, null).execute().id()).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":200,\"msg\":\"\",\"widgets\":[\"a\"]}",
        "{\"code\":\"200\",\"message\":\"OK\",\"widgets\":[\"a\"]}",
        "{\"widgets\":[\"a\"],\"code\":200}",
        "{\"widgets\":[\"a\"]}"
      })
  void takesCode200InTheBodyForSuccess(String body) {
    server.enqueue(json(200, body));

    assertThat(client.api().snapshot().execute().widgets()).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":-1121,\"msg\":\"m\",\"widgets\":[]}",
        "{\"widgets\":[],\"code\":\"-1121\",\"message\":\"m\"}"
      })
  void takesAnyOtherCodeInTheBodyForAnError(String body) {
    server.enqueue(json(200, body));

    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> client.api().snapshot().execute());

    assertThat(failure).isInstanceOf(BadRequestException.class);
    assertThat(failure.code()).hasValue(-1121);
    assertThat(failure.exchangeMessage()).isEqualTo("m");
  }

  @Test
  void saysThatAnHtml403CameFromAFirewall() {
    ApiException failure = html(403);

    assertThat(failure).isInstanceOf(BlockedException.class).hasMessageContaining("text/html");
    assertThat(failure.code()).isEmpty();
    assertThat(failure.body()).isEqualTo(CLOUDFRONT);
    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_EXECUTED);
  }

  @ParameterizedTest
  @ValueSource(ints = {202, 405})
  void doesNotTakeAFirewallsQuestionForAnAnswerOfTheExchange(int status) {
    ApiException failure = write(status, "<html>", "x-amzn-waf-action", "challenge");

    assertThat(failure).isInstanceOf(BlockedException.class).hasMessageContaining("browser");
    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_EXECUTED);
  }

  @Test
  void leavesTheOutcomeOpenAtAnHtml503() {
    assertThat(html(503)).isInstanceOf(UnknownOutcomeException.class);
  }

  @Test
  void leavesTheOutcomeOpenAtAnEmpty504() {
    assertThat(write(504, ""))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("HTTP 504: the answer has no body");
  }

  @Test
  void saysThatARestrictedPlaceIsNotPermitted() {
    ApiException failure =
        write(451, "{\"code\":0,\"msg\":\"Service unavailable from a restricted location\"}");

    assertThat(failure).isInstanceOf(PermissionException.class);
    assertThat(failure.code()).hasValue(0);
  }

  @Test
  void saysHowLongToWait() {
    RateLimitException failure = (RateLimitException)
        write(429, "{\"code\":-1003,\"msg\":\"Too much\"}", "Retry-After", "17");

    assertThat(failure).isNotInstanceOf(BannedException.class);
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(17));
  }

  @Test
  void doesNotKnowHowLongToWaitIfTheExchangeDoesNotSay() {
    RateLimitException failure = (RateLimitException) write(429, "");

    assertThat(failure.retryAfter()).isEmpty();
  }

  @Test
  void saysUntilWhenABanLastsByItsMessage() {
    BannedException failure = (BannedException) write(
        418,
        "{\"code\":-1003,\"msg\":\"Way too much; IP banned until 1700000123456. Bye\"}",
        "Retry-After",
        "60");

    assertThat(failure.until()).contains(Instant.ofEpochMilli(1_700_000_123_456L));
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(60));
  }

  @Test
  void saysUntilWhenABanLastsByItsHeader() {
    BannedException failure = (BannedException) write(418, "", "Retry-After", "120");

    assertThat(failure.until()).contains(WidgetsClient.NOW.plusSeconds(120));
  }

  @Test
  void doesNotKnowUntilWhenABanLastsIfTheExchangeDoesNotSay() {
    BannedException failure = (BannedException) write(418, "");

    assertThat(failure.until()).isEmpty();
  }

  @Test
  void seesABanInACodeWithoutAStatusForIt() {
    assertThat(write(400, "{\"code\":-1003,\"msg\":\"IP banned until 1700000123456\"}"))
        .isInstanceOf(BannedException.class);
  }

  @Test
  void keepsHeadersButNotThoseThatHoldSecrets() {
    ApiException failure =
        write(400, "{}", "X-SAPI-USED-IP-WEIGHT-1M", "7", "Set-Cookie", "session=1");

    assertThat(failure.headers().get("x-sapi-used-ip-weight-1m")).isEqualTo("7");
    assertThat(failure.headers().get("Set-Cookie")).isNull();
  }

  @Test
  void cutsKeyAndSignatureOutOfEverythingItShows() throws Exception {
    server.setDispatcher(new mockwebserver3.Dispatcher() {
      @Override
      public MockResponse dispatch(mockwebserver3.RecordedRequest request) {
        String echo = request.getTarget() + " " + request.getHeaders().get("X-MBX-APIKEY");
        return json(400, "{\"code\":-1022,\"msg\":\"" + echo + "\"}")
            .newBuilder()
            .addHeader("X-Echo", echo)
            .build();
      }
    });
    ApiException failure = catchThrowableOfType(
        ApiException.class, () -> client.api().make("a", null, null).execute());
    String signature = server.takeRequest().getUrl().queryParameter("signature");

    assertThat(failure.getMessage() + failure.body() + failure.headers())
        .contains("signature=***")
        .doesNotContain(signature, WidgetsClient.API_KEY);
  }

  @Test
  void capsTheBody() {
    ApiException failure = write(500, "x".repeat(200_000));

    assertThat(failure.body()).hasSize(16_384);
  }

  @Test
  void keepsTheStatusIfTheErrorsBodyIsCutOff() throws IOException {
    try (RawServer cutting = RawServer.start((request, out) -> {
          out.write("HTTP/1.1 400 No\r\nContent-Length: 500\r\n\r\n{\"code\":-5002,\"msg\":\"lit"
              .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
          return false;
        });
        WidgetsClient other = WidgetsClient.of(cutting.url()).build()) {
      ApiException failure = catchThrowableOfType(
          ApiException.class, () -> other.api().make("a", null, null).execute());

      assertThat(failure).isInstanceOf(InsufficientFundsException.class);
      assertThat(failure.body()).endsWith("lit");
    }
  }

  private ApiException html(int status) {
    server.enqueue(new MockResponse.Builder()
        .code(status)
        .headers(Headers.of("Content-Type", "text/html; charset=utf-8"))
        .body(CLOUDFRONT)
        .build());
    return catchThrowableOfType(
        ApiException.class, () -> client.api().make("a", null, null).execute());
  }

  private ApiException write(int status, String body, String... headers) {
    server.enqueue(json(status, body, headers));
    return catchThrowableOfType(
        ApiException.class, () -> client.api().make("a", null, null).execute());
  }

  private ApiException read(int status, String body) {
    server.enqueue(json(status, body));
    return catchThrowableOfType(
        ApiException.class, () -> client.api().list(null, null, null).execute());
  }

  private static MockResponse json(int status, String body, String... headers) {
    return new MockResponse.Builder()
        .code(status)
        .headers(Headers.of(headers))
        .body(body)
        .build();
  }
}
