package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.limit.RateLimiter;
import io.github.subfleet.core.settings.Settings;
import io.github.subfleet.core.widgets.WidgetModels;
import io.github.subfleet.core.widgets.WidgetsApi;
import java.io.IOException;
import java.net.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An API with three hosts: one that is in trouble, one that is gone, one that works. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FailoverTest {
  private final TestTime time = new TestTime();
  private int status = 503;
  private RawServer first;
  private RawServer gone;
  private RawServer third;

  @BeforeEach
  void start() throws IOException {
    first = RawServer.start((request, out) -> {
      out.write(RawServer.answer(status, "", "{\"id\":\"1\"}"));
      return true;
    });
    gone = RawServer.refusing();
    third = RawServer.start(RawServer.always(200, "", "{}"));
  }

  @AfterEach
  void stop() throws IOException {
    first.close();
    gone.close();
    third.close();
  }

  @ParameterizedTest
  @EnumSource
  void readsFromTheNextHostThatWorks(Way way) {
    try (WidgetsClient client = client().failover(true).build()) {
      assertThat(way.run(client.api().list("a", null, null))).isNotNull();

      assertThat(first.requests()).hasSize(1);
      assertThat(third.requests()).singleElement().asString().contains("GET /sapi/v1/widgets?name");
    }
  }

  @Test
  void staysWithTheHostThatWorks() {
    try (WidgetsClient client = client().failover(true).build()) {
      client.api().list("a", null, null).execute();
      client.api().list("b", null, null).execute();

      assertThat(first.requests()).hasSize(1);
      assertThat(third.requests()).hasSize(2);
    }
  }

  @Test
  void comesBackToTheFirstHostAfterAMinute() {
    try (WidgetsClient client = client().failover(true).build()) {
      client.api().list("a", null, null).execute();
      status = 200;
      time.advance(Duration.ofSeconds(61));
      client.api().list("b", null, null).execute();

      assertThat(first.requests()).hasSize(2);
      assertThat(third.requests()).hasSize(1);
    }
  }

  @Test
  void writesToTheFirstHostOnly() {
    status = 429;
    try (WidgetsClient client = client().failover(true).build()) {
      assertThatThrownBy(() -> client.api().make("a", null, null).execute())
          .isInstanceOf(ApiException.class);

      assertThat(first.requests("POST")).hasSizeGreaterThan(1);
      assertThat(third.requests()).isEmpty();
    }
  }

  @Test
  void writesToTheFirstHostEvenWhileReadsGoElsewhere() {
    try (WidgetsClient client = client().failover(true).build()) {
      client.api().list("a", null, null).execute();
      status = 200;
      client.api().make("a", null, null).execute();

      assertThat(first.requests("POST")).hasSize(1);
      assertThat(third.requests("POST")).isEmpty();
    }
  }

  @Test
  void usesNoOtherHostUnlessToldTo() {
    try (WidgetsClient client = client().build()) {
      assertThatThrownBy(() -> client.api().list("a", null, null).execute())
          .isInstanceOf(ApiException.class);

      assertThat(first.requests()).hasSize(4);
      assertThat(third.requests()).isEmpty();
    }
  }

  @Test
  void usesNoOtherHostIfTheBaseUrlIsNoneOfTheApi() throws IOException {
    try (RawServer own = RawServer.start(RawServer.always(503, "", ""));
        WidgetsClient client =
            client().failover(true).baseUrl(own.url().toString()).build()) {
      assertThatThrownBy(() -> client.api().list("a", null, null).execute())
          .isInstanceOf(ApiException.class);

      assertThat(own.requests()).hasSize(4);
      assertThat(third.requests()).isEmpty();
    }
  }

  @Test
  void startsWithTheBaseUrlIfItIsOneOfTheApi() throws IOException {
    try (WidgetsClient client =
        client().failover(true).baseUrl(third.url().toString()).build()) {
      client.api().list("a", null, null).execute();

      assertThat(first.requests()).isEmpty();
      assertThat(third.requests()).hasSize(1);
    }
  }

  private ClientBuilder<WidgetsClient> client() {
    ApiProfile profile = new ApiProfile(
        "widgets",
        first.url(),
        List.of(gone.url(), third.url()),
        "api/v3/time",
        new WidgetModels());
    return ClientBuilder.of(profile, rest -> new WidgetsClient(rest, rest.create(WidgetsApi.class)))
        .settings(Settings.none())
        .credentials(Credentials.hmac(WidgetsClient.API_KEY, WidgetsClient.SECRET_KEY))
        .clock(Clock.fixed(WidgetsClient.NOW, ZoneOffset.UTC))
        .proxy(Proxy.NO_PROXY)
        .rateLimiter(RateLimiter.unlimited())
        .ticker(time::ticks)
        .sleeper(time)
        .random(() -> 0.5);
  }
}
