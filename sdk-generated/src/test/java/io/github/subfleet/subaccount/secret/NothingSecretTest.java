package io.github.subfleet.subaccount.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.ClientBuilder;
import io.github.subfleet.core.RetryPolicy;
import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.limit.RateLimiter;
import io.github.subfleet.sandbox.FaultKind;
import io.github.subfleet.sandbox.FaultRule;
import io.github.subfleet.sandbox.KeyType;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.spec.DocumentedOperation;
import io.github.subfleet.subaccount.spec.SampleRequest;
import io.github.subfleet.subaccount.spec.Spec;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls every operation and has it end in every way there is, and looks for secrets in all that can be shown of it. What is
 * printed and logged meanwhile is looked through as for all tests of this module.
 */
class NothingSecretTest {
  private static final JsonAdapter<Object> TREE = new Moshi.Builder().build().adapter(Object.class);
  private static final List<DocumentedOperation> OPERATIONS = Spec.operations();
  private static final String KEY = "recognisable0api0key";
  private static final String SECRET = "recognisable0hmac0secret";
  private static final String PROXY_PASSWORD = "recognisable-proxy-password";
  private static final List<FaultKind> WITHOUT_A_TIME = Stream.of(FaultKind.values())
      .filter(kind -> kind.defaultTime() == null)
      .filter(kind -> kind != FaultKind.RESET_CONNECTION)
      .toList();

  @ParameterizedTest
  @EnumSource(KeyType.class)
  void isShownOfCallsToTheSandbox(KeyType type) {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      SandboxKey key = sandbox.masterKey(type);
      EverythingShown shown = new EverythingShown();
      // The JDK takes its time over RSA, and what is shown does not depend on the operation.
      List<DocumentedOperation> called =
          type == KeyType.RSA ? OPERATIONS.subList(0, 5) : OPERATIONS;
      call(called, builder(sandbox.baseUrl().toString(), credentials(key), shown), shown);

      assertThat(sandbox.requests()).hasSizeGreaterThanOrEqualTo(called.size());
      assertThat(shown.toString())
          .doesNotContain(Secrets.of(key))
          .doesNotContain(Secrets.signatures(sandbox));
    }
  }

  static List<FaultKind> faults() {
    return WITHOUT_A_TIME;
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isShownOfCallsThatGoWrong(FaultKind fault) {
    try (Sandbox sandbox = Sandbox.builder().faults(FaultRule.of(fault)).start()) {
      SandboxKey key = sandbox.masterKey();
      EverythingShown shown = new EverythingShown();
      callEverything(sandbox.baseUrl().toString(), credentials(key), shown);

      assertThat(sandbox.faults().struck()).containsKey(fault);
      assertThat(shown.toString())
          .doesNotContain(Secrets.of(key))
          .doesNotContain(Secrets.signatures(sandbox));
    }
  }

  static List<FaultKind> faultsThatTakeTime() {
    return Stream.of(FaultKind.values())
        .filter(kind -> kind.defaultTime() != null)
        .toList();
  }

  /** What is shown when time runs out does not depend on the operation; so it runs out for a few. */
  @ParameterizedTest
  @MethodSource("faultsThatTakeTime")
  void isShownOfCallsThatTakeTooLong(FaultKind fault) {
    try (Sandbox sandbox = Sandbox.builder().faults(FaultRule.of(fault)).start()) {
      SandboxKey key = sandbox.masterKey();
      EverythingShown shown = new EverythingShown();
      List<DocumentedOperation> called = Stream.of("GET", "POST", "DELETE")
          .flatMap(verb -> OPERATIONS.stream()
              .filter(operation -> operation.verb().equals(verb))
              .limit(2))
          .toList();
      ClientBuilder<SubAccountClient> builder =
          builder(sandbox.baseUrl().toString(), credentials(key), shown);
      call(called, builder.callTimeout(Duration.ofSeconds(1)), shown);

      assertThat(sandbox.faults().struck()).containsKey(fault);
      assertThat(shown.toString())
          .contains("Exception")
          .doesNotContain(Secrets.of(key))
          .doesNotContain(Secrets.signatures(sandbox));
    }
  }

  @Test
  void isShownOfDocumentedAnswers() throws IOException, InterruptedException {
    try (MockWebServer server = new MockWebServer()) {
      server.setDispatcher(dispatcher(NothingSecretTest::documentedAnswer));
      server.start();
      EverythingShown shown = new EverythingShown();
      List<String> secrets = new ArrayList<>();
      try (SubAccountClient client = client(server.url("/").toString(), hmac(), shown)) {
        for (DocumentedOperation operation : OPERATIONS) {
          collectSecrets(operation.examples(), secrets);
        }
        shown.execute(
            OPERATIONS.stream().map(operation -> call(operation, client)).toList());
      }

      assertThat(secrets).isNotEmpty();
      assertThat(shown.toString()).doesNotContain(secrets).doesNotContain(KEY, SECRET);
      assertThat(shown.toString()).doesNotContain(Secrets.signatures(server));
    }
  }

  static Stream<Arguments> echoes() {
    return Stream.of(200, 307, 400, 403, 503)
        .flatMap(status -> Stream.of(Arguments.of(status, true), Arguments.of(status, false)));
  }

  @ParameterizedTest
  @MethodSource("echoes")
  void isShownOfAnswersThatRepeatTheRequest(int status, boolean json)
      throws IOException, InterruptedException {
    try (MockWebServer server = new MockWebServer()) {
      server.setDispatcher(dispatcher(request -> {
        String echo = request.getUrl() + " " + request.getHeaders().get("X-MBX-APIKEY");
        return new MockResponse.Builder()
            .code(status)
            .addHeader("X-Echo", echo)
            .addHeader("Location", "https://elsewhere.example" + request.getTarget())
            .body(json ? "{\"code\":-1022,\"msg\":\"" + echo + "\"}" : echo)
            .build();
      }));
      server.start();
      EverythingShown shown = new EverythingShown();
      callEverything(server.url("/").toString(), hmac(), shown);

      assertThat(shown.toString())
          .doesNotContain(KEY, SECRET)
          .doesNotContain(Secrets.signatures(server));
    }
  }

  @Test
  void isShownOfCallsThroughAProxyThatRefusesThem() throws IOException {
    try (MockWebServer proxy = new MockWebServer()) {
      proxy.setDispatcher(dispatcher(request -> new MockResponse.Builder()
          .code(407)
          .addHeader("Proxy-Authenticate", "Basic realm=\"r\"")
          .addHeader("X-Echo", String.valueOf(request.getHeaders().get("Proxy-Authorization")))
          .body(String.valueOf(request.getHeaders()))
          .build()));
      proxy.start();
      EverythingShown shown = new EverythingShown();
      ClientBuilder<SubAccountClient> builder = builder("https://api.example.com", hmac(), shown)
          .proxy(proxy.getProxyAddress())
          .proxyCredentials("recognisable-proxy-user", PROXY_PASSWORD);
      call(OPERATIONS, builder, shown);

      assertThat(proxy.getRequestCount()).isGreaterThan(50);
      assertThat(shown.toString())
          .contains("authenticate with proxy")
          .doesNotContain(
              KEY,
              SECRET,
              PROXY_PASSWORD,
              okhttp3.Credentials.basic("recognisable-proxy-user", PROXY_PASSWORD));
    }
  }

  @Test
  void isShownOfCallsThatReachNobody() {
    EverythingShown shown = new EverythingShown();
    callEverything("http://127.0.0.1:9/", hmac(), shown);

    assertThat(shown.toString())
        .contains("ConnectionException")
        .doesNotContain(KEY, SECRET, "signature=");
  }

  /** That this test would see a secret if there was one. */
  @Test
  void wouldBeFoundIfItWasShown() {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      SandboxKey key = sandbox.masterKey();
      EverythingShown shown = new EverythingShown();
      callEverything(sandbox.baseUrl().toString(), credentials(key), shown);
      shown.add(new IllegalStateException(
          "fine", new IOException(Secrets.signatures(sandbox).get(7))));

      assertThat(Secrets.signatures(sandbox)).anyMatch(shown.toString()::contains);
    }
  }

  private static MockResponse documentedAnswer(RecordedRequest request) {
    Object example = OPERATIONS.stream()
        .filter(operation -> operation.verb().equals(request.getMethod())
            && operation.path().equals(request.getUrl().encodedPath()))
        .map(operation -> operation.examples().values().iterator().next())
        .findFirst()
        .orElseThrow();
    return new MockResponse.Builder().body(TREE.toJson(example)).build();
  }

  private static Dispatcher dispatcher(Function<RecordedRequest, MockResponse> answers) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return answers.apply(request);
      }
    };
  }

  private static Credentials hmac() {
    return Credentials.hmac(KEY, SECRET);
  }

  private static Credentials credentials(SandboxKey key) {
    return key.type() == KeyType.HMAC
        ? Credentials.hmac(key.apiKey(), key.secretKey())
        : Credentials.pem(key.apiKey(), key.secretKey());
  }

  private static ClientBuilder<SubAccountClient> builder(
      String baseUrl, Credentials credentials, EverythingShown shown) {
    shown.add(credentials);
    return shown.of(SubAccountClient.builder()
        .baseUrl(baseUrl)
        .credentials(credentials)
        .retries(RetryPolicy.none())
        .rateLimiter(RateLimiter.unlimited())
        .callTimeout(Duration.ofSeconds(20)));
  }

  private static SubAccountClient client(
      String baseUrl, Credentials credentials, EverythingShown shown) {
    return builder(baseUrl, credentials, shown).build();
  }

  private static void callEverything(
      String baseUrl, Credentials credentials, EverythingShown shown) {
    call(OPERATIONS, builder(baseUrl, credentials, shown), shown);
  }

  private static void call(
      List<DocumentedOperation> operations,
      ClientBuilder<SubAccountClient> builder,
      EverythingShown shown) {
    try (SubAccountClient client = builder.build()) {
      shown.execute(
          operations.stream().map(operation -> call(operation, client)).toList());
      shown.add(client);
    }
  }

  private static ApiCall<?> call(DocumentedOperation operation, SubAccountClient client) {
    return operation.parameters().isEmpty()
        ? SampleRequest.call(operation, client)
        : SampleRequest.of(operation).call(client);
  }

  private static void collectSecrets(Object tree, List<String> secrets) {
    if (tree instanceof List<?> list) {
      list.forEach(element -> collectSecrets(element, secrets));
    } else if (tree instanceof Map<?, ?> object) {
      object.forEach((name, value) -> {
        if (name.equals("secretKey")) {
          secrets.add(value.toString());
        } else {
          collectSecrets(value, secrets);
        }
      });
    }
  }
}
