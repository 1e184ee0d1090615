package io.github.subfleet.core;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.settings.Settings;
import io.github.subfleet.core.widgets.WidgetModels;
import io.github.subfleet.core.widgets.WidgetsApi;
import java.net.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import okhttp3.HttpUrl;

/** A client such as the generator writes, for an API that does not exist. */
public record WidgetsClient(RestClient rest, WidgetsApi api) implements AutoCloseable {
  public static final String API_KEY = "api-key-of-the-tests";
  public static final String SECRET_KEY = "secret-key-of-the-tests";
  public static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_000L);

  /** A builder on which nothing is set, and which sees nothing of this process's environment. */
  public static ClientBuilder<WidgetsClient> bare() {
    ApiProfile profile = new ApiProfile(
        "widgets",
        HttpUrl.get("https://api.example.com"),
        List.of(),
        "api/v3/time",
        new WidgetModels());
    return ClientBuilder.of(profile, rest -> new WidgetsClient(rest, rest.create(WidgetsApi.class)))
        .settings(Settings.none());
  }

  /** A builder of a client that can call a server, with a clock that stands still, and that sends nothing twice. */
  public static ClientBuilder<WidgetsClient> of(HttpUrl server) {
    return bare()
        .baseUrl(server.toString())
        .credentials(Credentials.hmac(API_KEY, SECRET_KEY))
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .proxy(Proxy.NO_PROXY)
        .retries(RetryPolicy.none())
        .ticker(() -> 0);
  }

  @Override
  public void close() {
    rest.close();
  }
}
