package io.github.subfleet.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.RawServer;
import io.github.subfleet.core.TimingOutSockets;
import io.github.subfleet.core.WidgetsClient;
import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.AuthenticationException;
import io.github.subfleet.core.error.ConnectionException;
import io.github.subfleet.core.error.UnavailableException;
import io.github.subfleet.core.error.UnknownOutcomeException;
import io.github.subfleet.core.widgets.WidgetsApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What OkHttp does behind one's back with its defaults, and must not do with ours. A real server counts. */
class SentOnceTest {
  private static final String OK = "{\"id\":\"1\"}";

  static Stream<Named<Function<WidgetsApi, ApiCall<?>>>> writes() {
    return Stream.of(
        Named.of("POST", api -> api.make("a", null, null)),
        Named.of("PUT", api -> api.replace("a")),
        Named.of("DELETE", api -> api.remove("a")),
        Named.of("POST with a form", api -> api.submit("a")));
  }

  static Stream<Named<Function<WidgetsApi, ApiCall<?>>>> all() {
    return Stream.concat(writes(), Stream.of(Named.of("GET", api -> api.list("a", null, null))));
  }

  static Stream<Arguments> redirects() {
    return all().flatMap(call -> Stream.of(301, 302, 303, 307, 308)
        .map(status -> Arguments.of(call, status)));
  }

  @ParameterizedTest
  @MethodSource("redirects")
  void followsNoRedirect(Function<WidgetsApi, ApiCall<?>> operation, int status)
      throws IOException {
    try (RawServer other = RawServer.start(RawServer.always(200, "", OK));
        RawServer server = RawServer.start(
            RawServer.always(status, "Location: " + other.url() + "stolen\r\n", ""));
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      ApiException failure = catchThrowableOfType(
          ApiException.class, () -> operation.apply(client.api()).execute());

      assertThat(failure).hasMessageContaining("redirect");
      assertThat(failure.httpStatus()).hasValue(status);
      assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
      assertThat(server.requests()).hasSize(1);
      assertThat(other.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("writes")
  void sendsAWriteOnceIfAKeptConnectionIsClosedAfterReadingIt(
      Function<WidgetsApi, ApiCall<?>> operation) throws IOException {
    try (RawServer server = RawServer.start(answeringReadsOnly());
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      client.api().list(null, null, null).execute();

      assertThatThrownBy(() -> operation.apply(client.api()).execute())
          .isInstanceOf(UnknownOutcomeException.class);

      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @MethodSource("writes")
  void sendsAWriteOnceIfAHostHasSeveralAddresses(Function<WidgetsApi, ApiCall<?>> operation)
      throws IOException {
    try (RawServer server = RawServer.start(answeringReadsOnly());
        WidgetsClient client = WidgetsClient.of(
                server.url().newBuilder().host("localhost").build())
            .httpClient(resolving(1, 1, 1))
            .build()) {
      assertThatThrownBy(() -> operation.apply(client.api()).execute())
          .isInstanceOf(UnknownOutcomeException.class);

      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void sendsAWriteToAnotherAddressIfTheFirstRefusesToConnect() throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client = WidgetsClient.of(
                server.url().newBuilder().host("localhost").build())
            .httpClient(resolving(2, 1))
            .build()) {
      assertThat(client.api().make("a", null, null).execute().id()).isEqualTo("1");

      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void sendsNothingTwiceIfNoAnswerComesInTime(Function<WidgetsApi, ApiCall<?>> operation)
      throws IOException {
    CountDownLatch received = new CountDownLatch(1);
    try (RawServer server = RawServer.start((request, out) -> {
          received.countDown();
          return true;
        });
        WidgetsClient client = WidgetsClient.of(server.url())
            .httpClient(new OkHttpClient.Builder()
                .socketFactory(new TimingOutSockets(100, received))
                .build())
            .build()) {
      ApiException failure = catchThrowableOfType(
          ApiException.class, () -> operation.apply(client.api()).execute());

      assertThat(failure).hasMessageContaining("no answer in time");
      assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
      assertThat(failure.httpStatus()).isEmpty();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void sendsNothingTwiceIfTheAnswerIsARequestTimeout(Function<WidgetsApi, ApiCall<?>> operation)
      throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(408, "", ""));
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      ApiException failure = catchThrowableOfType(
          ApiException.class, () -> operation.apply(client.api()).execute());

      assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
      assertThat(failure.headers().names()).containsExactly("Content-Length");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void sendsNothingTwiceIfTheAnswerSaysRetryAtOnce(Function<WidgetsApi, ApiCall<?>> operation)
      throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(503, "Retry-After: 0\r\n", ""));
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      ApiException failure = catchThrowableOfType(
          ApiException.class, () -> operation.apply(client.api()).execute());

      assertThat(failure.headers().get("Retry-After")).isEqualTo("0");
      assertThat(failure.headers().get("Subfleet-Retry-After")).isNull();
      assertThat(server.requests()).hasSize(1);
    }
  }

  static Stream<Arguments> serverErrors() {
    return all().flatMap(call -> Stream.of(421, 500, 502, 503, 504)
        .map(status -> Arguments.of(call, status)));
  }

  @ParameterizedTest
  @MethodSource("serverErrors")
  void sendsNothingTwiceWhateverTheError(Function<WidgetsApi, ApiCall<?>> operation, int status)
      throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(status, "", ""));
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      assertThatThrownBy(() -> operation.apply(client.api()).execute())
          .isInstanceOf(ApiException.class);

      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void answersNoChallenge(Function<WidgetsApi, ApiCall<?>> operation) throws IOException {
    OkHttpClient eager = new OkHttpClient.Builder()
        .authenticator((route, response) ->
            response.request().newBuilder().header("Authorization", "mine").build())
        .build();
    try (RawServer server =
            RawServer.start(RawServer.always(401, "WWW-Authenticate: Basic\r\n", ""));
        WidgetsClient client = WidgetsClient.of(server.url()).httpClient(eager).build()) {
      assertThatThrownBy(() -> operation.apply(client.api()).execute())
          .isInstanceOf(AuthenticationException.class);

      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void sendsAReadAgainIfAKeptConnectionIsClosed() throws IOException {
    try (RawServer server = RawServer.start((request, out) -> {
          boolean first = request.contains("name=first");
          boolean second = request.contains("name=second");
          if (first || second) {
            out.write(RawServer.answer(200, "", "{}"));
          }
          // After the first answer the connection is closed without a word.
          return !first;
        });
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      client.api().list("first", null, null).execute();

      client.api().list("second", null, null).execute();

      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void saysThatAReadWhoseConnectionWasClosedFailed() throws IOException {
    try (RawServer server = RawServer.start((request, out) -> false);
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      assertThatThrownBy(() -> client.api().list(null, null, null).execute())
          .isInstanceOfSatisfying(
              ConnectionException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN));
    }
  }

  @Test
  void saysThatNothingWasSentIfThereIsNoServer() throws IOException {
    try (RawServer gone = RawServer.refusing();
        WidgetsClient client = WidgetsClient.of(gone.url()).build()) {
      assertThatThrownBy(() -> client.api().make("a", null, null).execute())
          .isInstanceOfSatisfying(ConnectionException.class, e -> assertThat(e.outcome())
              .isEqualTo(Outcome.NOT_EXECUTED))
          .hasMessageContaining("could not connect");
    }
  }

  @Test
  void saysThatNothingWasSentIfTheHostIsNotKnown() {
    OkHttpClient client = new OkHttpClient.Builder()
        .dns(host -> {
          throw new UnknownHostException(host);
        })
        .build();
    try (WidgetsClient widgets = WidgetsClient.bare()
        .credentials(Credentials.hmac("k", "s"))
        .httpClient(client)
        .proxy(Proxy.NO_PROXY)
        .build()) {
      assertThatThrownBy(() -> widgets.api().make("a", null, null).execute())
          .isInstanceOfSatisfying(ConnectionException.class, e -> assertThat(e.outcome())
              .isEqualTo(Outcome.NOT_EXECUTED))
          .hasMessageContaining("not known");
    }
  }

  @Test
  void keepsNoCookies() throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(200, "Set-Cookie: a=b\r\n", "{}"));
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      client.api().list(null, null, null).execute();
      client.api().list(null, null, null).execute();

      assertThat(server.requests()).hasSize(2).noneMatch(request -> request.contains("Cookie"));
    }
  }

  @Test
  void saysUnavailableWhereAReadMeetsAServerError() throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(502, "", "<html>"));
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      assertThatThrownBy(() -> client.api().list(null, null, null).execute())
          .isInstanceOf(UnavailableException.class);
    }
  }

  /** Reads every request in full, answers a GET, and closes the connection after anything else. */
  private static RawServer.Script answeringReadsOnly() {
    return (request, out) -> {
      boolean read = request.startsWith("GET ");
      if (read) {
        out.write(RawServer.answer(200, "", "{}"));
      }
      return read;
    };
  }

  /** Takes every host for the given ones of the addresses 127.0.0.x. */
  private static OkHttpClient resolving(int... lastBytes) {
    Dns dns = host -> {
      List<InetAddress> addresses = new ArrayList<>();
      for (int lastByte : lastBytes) {
        addresses.add(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) lastByte}));
      }
      return addresses;
    };
    return new OkHttpClient.Builder().dns(dns).build();
  }
}
