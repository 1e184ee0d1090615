package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.auth.CredentialsException;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.DecodingException;
import io.github.subfleet.core.settings.Settings;
import io.github.subfleet.core.widgets.WidgetModels;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientBuilderTest {
  private static final String OK = "{}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.example.com",
        "https://api.example.com:8443/gateway",
        "http://localhost:8080",
        "http://127.0.0.1:8080/",
        "http://127.1.2.3",
        "http://[::1]:8080",
        "http://[0:0:0:0:0:0:0:1]"
      })
  void acceptsABaseUrlThatIsEncryptedOrStaysOnTheMachine(String url) {
    WidgetsClient.bare().baseUrl(url).build().close();
  }

  @ParameterizedTest
  @CsvSource({
    "http://api.example.com, https://",
    "http://127.example.com, https://",
    "http://localhost.example.com, https://",
    "http://128.0.0.1, https://",
    "http://[::2], https://",
    "http://0.0.0.0, https://",
    "https://me:secret@api.example.com, user name",
    "https://me@api.example.com, user name",
    "https://api.example.com/?a=b, query",
    "https://api.example.com/?, query",
    "https://api.example.com/#a, fragment",
    "ftp://api.example.com, cannot be read",
    "api.example.com, cannot be read",
    "'', cannot be read"
  })
  void refusesAnyOtherBaseUrlAndSaysWhy(String url, String reason) {
    assertThatThrownBy(() -> WidgetsClient.bare().baseUrl(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("baseUrl")
        .hasMessageContaining(reason)
        .hasMessageNotContaining("secret");
  }

  @Test
  void refusesABaseUrlOfAProfileThatIsNotEncrypted() {
    ApiProfile profile = new ApiProfile(
        "widgets",
        HttpUrl.get("http://api.example.com"),
        List.of(),
        "api/v3/time",
        new WidgetModels());

    assertThatThrownBy(() -> ClientBuilder.of(profile, rest -> rest).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("widgets");
  }

  @Test
  void takesABaseUrlAsUri() throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client =
            WidgetsClient.bare().baseUrl(URI.create(server.url().toString())).build()) {
      client.api().ping().execute();

      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void takesSettingsFromVariables() throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client = configured(
                Map.of(),
                Map.of(
                    "SUBFLEET_BASE_URL", server.url().toString(),
                    "SUBFLEET_API_KEY", "key-of-a-variable",
                    "SUBFLEET_SECRET_KEY", "secret",
                    "SUBFLEET_RECV_WINDOW", "4000"))
            .build()) {
      client.api().snapshot().execute();

      assertThat(server.requests().get(0))
          .contains("key-of-a-variable")
          .contains("?recvWindow=4000&timestamp=");
    }
  }

  @Test
  void prefersPropertiesToVariables() throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client = configured(
                Map.of("subfleet.baseUrl", server.url().toString(), "subfleet.recvWindow", "PT3S"),
                Map.of(
                    "SUBFLEET_BASE_URL", "https://wrong.invalid",
                    "SUBFLEET_RECV_WINDOW", "4000"))
            .credentials(Credentials.hmac("key", "secret"))
            .build()) {
      client.api().snapshot().execute();

      assertThat(server.requests().get(0)).contains("?recvWindow=3000&timestamp=");
    }
  }

  @Test
  void prefersWhatIsSetInTheProgramToEverythingElse() throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client = configured(
                Map.of(
                    "subfleet.baseUrl", "https://wrong.invalid",
                    "subfleet.apiKey", "wrong",
                    "subfleet.secretKey", "wrong",
                    "subfleet.recvWindow", "3000"),
                Map.of())
            .baseUrl(server.url().toString())
            .credentials(Credentials.hmac("key-of-the-program", "secret"))
            .recvWindow(Duration.ofSeconds(2))
            .build()) {
      client.api().snapshot().execute();

      assertThat(server.requests().get(0))
          .contains("key-of-the-program")
          .contains("?recvWindow=2000&timestamp=");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "subfleet.baseUrl, http://api.example.com",
    "subfleet.recvWindow, 60001",
    "subfleet.recvWindow, soon",
    "subfleet.callTimeout, 0",
    "subfleet.maxAttempts, 0",
    "subfleet.maxAttempts, 99999999999",
    "subfleet.firstBackoff, PT2H",
    "subfleet.longestBackoff, 1",
    "subfleet.retryBudget, -1",
    "subfleet.failover, yes",
    "subfleet.rateLimitWait, P2D",
    "subfleet.connectTimeout, -1",
    "subfleet.readTimeout, PT25H",
    "subfleet.writeTimeout, 1 s",
    "subfleet.maxConnections, 0",
    "subfleet.maxConnections, many",
    "subfleet.maxResponseBytes, 1023",
    "subfleet.clockSyncInterval, 999",
    "subfleet.proxy, proxy.example.com:3128",
    "subfleet.proxy, https://proxy.example.com:3128",
    "subfleet.proxy, http://proxy.example.com",
    "subfleet.proxy, http://user@proxy.example.com:3128",
    "subfleet.proxy, 'http://a b'"
  })
  void namesAPropertyThatHoldsWhatIsNotAllowed(String property, String value) {
    ClientBuilder<WidgetsClient> builder = configured(Map.of(property, value), Map.of());

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("system property " + property);
  }

  @Test
  void saysWhatIsAllowedWhereANumberIsFarTooLarge() {
    ClientBuilder<WidgetsClient> builder =
        configured(Map.of("subfleet.maxAttempts", "99999999999"), Map.of());

    assertThatThrownBy(builder::build)
        .hasMessageEndingWith("must be between 1 and 100, but was 99999999999");
  }

  @ParameterizedTest
  @CsvSource({
    "SUBFLEET_BASE_URL, http://api.example.com",
    "SUBFLEET_RECV_WINDOW, 0",
    "SUBFLEET_CALL_TIMEOUT, 0",
    "SUBFLEET_MAX_ATTEMPTS, 101",
    "SUBFLEET_FIRST_BACKOFF, 0",
    "SUBFLEET_LONGEST_BACKOFF, 100",
    "SUBFLEET_RETRY_BUDGET, 1000001",
    "SUBFLEET_FAILOVER, 1",
    "SUBFLEET_RATE_LIMIT_WAIT, -PT1S",
    "SUBFLEET_CONNECT_TIMEOUT, 0",
    "SUBFLEET_READ_TIMEOUT, 0",
    "SUBFLEET_WRITE_TIMEOUT, 0",
    "SUBFLEET_MAX_CONNECTIONS, 10001",
    "SUBFLEET_MAX_RESPONSE_BYTES, 1",
    "SUBFLEET_CLOCK_SYNC_INTERVAL, 0",
    "SUBFLEET_PROXY, x"
  })
  void namesAVariableThatHoldsWhatIsNotAllowed(String variable, String value) {
    ClientBuilder<WidgetsClient> builder = configured(Map.of(), Map.of(variable, value));

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("environment variable " + variable);
  }

  @Test
  void doesNotShowThePasswordOfAProxyThatItRefuses() {
    ClientBuilder<WidgetsClient> builder =
        configured(Map.of(), Map.of("SUBFLEET_PROXY", "https://user:hidden@proxy.example.com:1"));

    assertThatThrownBy(builder::build).hasMessageNotContaining("hidden").hasNoCause();
  }

  @Test
  void saysThatCredentialsOutsideAreIncomplete() {
    ClientBuilder<WidgetsClient> builder = configured(Map.of(), Map.of("SUBFLEET_API_KEY", "key"));

    assertThatThrownBy(builder::build)
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("SUBFLEET_SECRET_KEY");
  }

  @Test
  void checksWhatIsSetInTheProgramAtOnce() {
    ClientBuilder<WidgetsClient> builder = WidgetsClient.bare();

    assertThatThrownBy(() -> builder.recvWindow(Duration.ofMinutes(2)))
        .hasMessageContaining("recvWindow");
    assertThatThrownBy(() -> builder.retryBudget(-1)).hasMessageContaining("retryBudget");
    assertThatThrownBy(() -> builder.rateLimitWait(Duration.ofMillis(-1)))
        .hasMessageContaining("rateLimitWait");
    assertThatThrownBy(() -> builder.callTimeout(Duration.ZERO))
        .hasMessageContaining("callTimeout");
    assertThatThrownBy(() -> builder.connectTimeout(Duration.ZERO))
        .hasMessageContaining("connectTimeout");
    assertThatThrownBy(() -> builder.readTimeout(Duration.ZERO))
        .hasMessageContaining("readTimeout");
    assertThatThrownBy(() -> builder.writeTimeout(Duration.ZERO))
        .hasMessageContaining("writeTimeout");
    assertThatThrownBy(() -> builder.maxConnections(0)).hasMessageContaining("maxConnections");
    assertThatThrownBy(() -> builder.maxResponseBytes(0)).hasMessageContaining("maxResponseBytes");
    assertThatThrownBy(() -> builder.clockSyncInterval(Duration.ZERO))
        .hasMessageContaining("clockSyncInterval");
  }

  @Test
  void takesTheResponseLimitFromOutside() throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(200, "", " ".repeat(2000) + OK));
        WidgetsClient client = configured(Map.of(), Map.of("SUBFLEET_MAX_RESPONSE_BYTES", "1024"))
            .baseUrl(server.url().toString())
            .build()) {
      assertThatThrownBy(() -> client.api().ping().execute()).isInstanceOf(DecodingException.class);
    }
  }

  @Test
  void givesUpACallAfterTheTimeLimitOfTheClient() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    try (RawServer server = stalling(never);
        WidgetsClient client = configured(Map.of(), Map.of("SUBFLEET_CALL_TIMEOUT", "50"))
            .baseUrl(server.url().toString())
            .build()) {
      assertThatThrownBy(() -> client.api().ping().execute())
          .isInstanceOf(ApiException.class)
          .hasMessageContaining("time limit of the call");
    }
  }

  @Test
  void limitsHowLongConnectingAndReadingMayTake() throws IOException {
    List<Integer> limits = new CopyOnWriteArrayList<>();
    OkHttpClient given = new OkHttpClient.Builder()
        .addInterceptor(chain -> {
          limits.addAll(List.of(chain.connectTimeoutMillis(), chain.readTimeoutMillis()));
          return chain.proceed(chain.request());
        })
        .build();
    try (RawServer server = RawServer.start(RawServer.always(200, "", "{}"));
        WidgetsClient client = WidgetsClient.of(server.url())
            .httpClient(given)
            .connectTimeout(Duration.ofMillis(2345))
            .readTimeout(Duration.ofMillis(3456))
            .build()) {
      client.api().ping().execute();

      assertThat(limits).containsExactly(2345, 3456);
    }
  }

  @Test
  void sharesTheConnectionsOfAGivenHttpClientAndLeavesItOpen() throws IOException {
    ConnectionPool pool = new ConnectionPool();
    OkHttpClient shared = new OkHttpClient.Builder().connectionPool(pool).build();
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK))) {
      WidgetsClient client = WidgetsClient.of(server.url()).httpClient(shared).build();
      client.api().ping().execute();
      client.close();

      assertThat(pool.connectionCount()).isEqualTo(1);
      assertThat(shared.dispatcher().executorService().isShutdown()).isFalse();
    } finally {
      shared.dispatcher().executorService().shutdown();
      pool.evictAll();
    }
  }

  @Test
  void readsAndWritesShareTheirConnections() throws IOException {
    List<String> connections = new java.util.concurrent.CopyOnWriteArrayList<>();
    OkHttpClient watched = new OkHttpClient.Builder()
        .addNetworkInterceptor(chain -> {
          connections.add(chain.connection().toString());
          return chain.proceed(chain.request());
        })
        .build();
    try (RawServer server = RawServer.start(RawServer.always(200, "", "{\"id\":\"1\"}"));
        WidgetsClient client =
            WidgetsClient.of(server.url()).httpClient(watched).build()) {
      client.api().ping().execute();
      client.api().make("a", null, null).execute();
      client.api().list(null, null, null).execute();

      assertThat(connections).hasSize(3);
      assertThat(List.copyOf(new java.util.HashSet<>(connections))).hasSize(1);
    }
  }

  @Test
  void hidesKeyAndSignatureFromInterceptorsOfAGivenHttpClient() throws IOException {
    List<String> seen = new java.util.concurrent.CopyOnWriteArrayList<>();
    OkHttpClient curious = new OkHttpClient.Builder()
        .addInterceptor(chain -> {
          seen.add(chain.request().toString());
          return chain.proceed(chain.request());
        })
        .addNetworkInterceptor(chain -> {
          seen.add(chain.request().toString() + chain.request().headers());
          return chain.proceed(chain.request());
        })
        .build();
    try (RawServer server = RawServer.start(RawServer.always(200, "", "{\"id\":\"1\"}"));
        WidgetsClient client =
            WidgetsClient.of(server.url()).httpClient(curious).build()) {
      client.api().make("a", null, null).execute();
    }

    assertThat(seen)
        .hasSize(2)
        .noneMatch(text -> text.contains(WidgetsClient.API_KEY))
        .noneMatch(text -> text.contains("signature"));
  }

  @Test
  void sendsThroughAProxyAndSaysWhoWeAre() throws IOException {
    try (RawServer proxy = RawServer.start((request, out) -> {
          out.write(
              request.contains("Proxy-Authorization: Basic bWU6aGlkZGVu\r\n")
                  ? RawServer.answer(200, "", OK)
                  : RawServer.answer(407, "Proxy-Authenticate: Basic realm=\"p\"\r\n", ""));
          return true;
        });
        WidgetsClient client = WidgetsClient.bare()
            .baseUrl("http://localhost:9")
            .proxy(new Proxy(Proxy.Type.HTTP, address(proxy)))
            .proxyCredentials("me", "hidden")
            .build()) {
      client.api().ping().execute();

      assertThat(proxy.requests())
          .hasSize(2)
          .allMatch(request -> request.startsWith("GET http://localhost:9/api/v3/ping "));
    }
  }

  @Test
  void givesUpAProxyThatDoesNotKnowUs() throws IOException {
    try (RawServer proxy = RawServer.start(
            RawServer.always(407, "Proxy-Authenticate: Basic realm=\"p\"\r\n", ""));
        WidgetsClient client = WidgetsClient.bare()
            .baseUrl("http://localhost:9")
            .proxy(new Proxy(Proxy.Type.HTTP, address(proxy)))
            .proxyCredentials("me", "wrong")
            .build()) {
      assertThatThrownBy(() -> client.api().ping().execute())
          .isInstanceOf(ApiException.class)
          .hasMessageContaining("407");

      assertThat(proxy.requests()).hasSize(2);
    }
  }

  @Test
  void takesTheProxyFromOutside() throws IOException {
    try (RawServer proxy = RawServer.start((request, out) -> {
          out.write(
              request.contains("Proxy-Authorization: Basic bWU6aGlkZGVu\r\n")
                  ? RawServer.answer(200, "", OK)
                  : RawServer.answer(407, "Proxy-Authenticate: Basic realm=\"p\"\r\n", ""));
          return true;
        });
        WidgetsClient client = configured(
                Map.of(), Map.of("SUBFLEET_PROXY", "http://me:hidden@127.0.0.1:" + proxy.port()))
            .baseUrl("http://localhost:9")
            .build()) {
      client.api().ping().execute();

      assertThat(proxy.requests()).hasSize(2);
    }
  }

  @Test
  void opensATunnelThroughAProxyBeforeItSendsAnythingEncrypted() throws IOException {
    try (RawServer proxy = RawServer.start(RawServer.always(403, "", ""));
        WidgetsClient client = WidgetsClient.bare()
            .credentials(Credentials.hmac(WidgetsClient.API_KEY, "secret"))
            .proxy(new Proxy(Proxy.Type.HTTP, address(proxy)))
            .retries(RetryPolicy.none())
            .build()) {
      assertThatThrownBy(() -> client.api().make("a", null, null).execute())
          .isInstanceOfSatisfying(
              ApiException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_EXECUTED));

      assertThat(proxy.requests())
          .singleElement()
          .asString()
          .startsWith("CONNECT api.example.com:443 ")
          .doesNotContain(WidgetsClient.API_KEY);
    }
  }

  @Test
  void showsNoPasswordOfAProxy() {
    assertThat(io.github.subfleet.core.http.ProxySetting.parse("x", "http://me:hidden@proxy:1")
            .toString())
        .contains("proxy")
        .doesNotContain("hidden");
  }

  @Test
  void readsThePropertiesOfThisProcess() {
    String name = "subfleet.recvWindow";
    System.setProperty(name, "99999");
    try {
      assertThatThrownBy(
              () -> WidgetsClient.bare().settings(Settings.ofProcess()).build())
          .hasMessageContaining(name);
    } finally {
      System.clearProperty(name);
    }
  }

  private static ClientBuilder<WidgetsClient> configured(
      Map<String, String> properties, Map<String, String> variables) {
    return WidgetsClient.bare().settings(Settings.of(properties, variables));
  }

  private static InetSocketAddress address(RawServer server) {
    return InetSocketAddress.createUnresolved("127.0.0.1", server.port());
  }

  private static RawServer stalling(CountDownLatch never) throws IOException {
    return RawServer.start((request, out) -> {
      never.await();
      return false;
    });
  }
}
