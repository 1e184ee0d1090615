package io.github.subfleet.core;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.call.CallOptions;
import io.github.subfleet.core.http.BaseUrl;
import io.github.subfleet.core.http.ProxySetting;
import io.github.subfleet.core.log.HttpLogEntry;
import io.github.subfleet.core.settings.Settings;
import java.net.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import okhttp3.Authenticator;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Builds a client. What is not set here is taken from system properties and environment variables, and what is not set
 * there either has a default: see the table in {@link io.github.subfleet.core}. Not thread-safe; the clients that it
 * builds are.
 *
 * @param <C> the client
 */
public final class ClientBuilder<C> {
  private final ApiProfile profile;
  private final Function<RestClient, C> client;

  @Nullable
  Credentials credentials;

  @Nullable
  HttpUrl baseUrl;

  @Nullable
  Long recvWindowMillis;

  @Nullable
  Duration callTimeout;

  @Nullable
  Duration connectTimeout;

  @Nullable
  Duration readTimeout;

  @Nullable
  Duration writeTimeout;

  @Nullable
  Integer maxConnections;

  @Nullable
  Long maxResponseBytes;

  @Nullable
  Duration clockSyncInterval;

  @Nullable
  Proxy proxy;

  @Nullable
  Authenticator proxyAuthenticator;

  @Nullable
  OkHttpClient httpClient;

  @Nullable
  Consumer<HttpLogEntry> log;

  Clock clock = Clock.systemUTC();
  LongSupplier ticker = System::nanoTime;
  private Settings settings = Settings.ofProcess();

  private ClientBuilder(ApiProfile profile, Function<RestClient, C> client) {
    this.profile = Objects.requireNonNull(profile, "profile");
    this.client = Objects.requireNonNull(client, "client");
  }

  /**
   * Starts a client of an API. Generated clients call it; their users get the builder from them.
   *
   * @param profile the API
   * @param client makes the client from what it runs on; closing it must close that
   * @param <C> the client
   * @return a builder on which nothing is set
   */
  public static <C> ClientBuilder<C> of(ApiProfile profile, Function<RestClient, C> client) {
    return new ClientBuilder<>(profile, client);
  }

  /**
   * Sets who calls. A client without credentials can call unsigned operations only.
   *
   * @param credentials the key and what signs
   * @return this
   */
  public ClientBuilder<C> credentials(Credentials credentials) {
    this.credentials = Objects.requireNonNull(credentials, "credentials");
    return this;
  }

  /**
   * Sets where the API is: another host of the exchange, or a test exchange.
   *
   * @param baseUrl an {@code https} URL, or an {@code http} URL of a loopback host; without user name, query and fragment
   * @return this
   * @throws IllegalArgumentException if the URL is anything else
   */
  public ClientBuilder<C> baseUrl(String baseUrl) {
    this.baseUrl = BaseUrl.parse("baseUrl", baseUrl);
    return this;
  }

  /**
   * Does what {@link #baseUrl(String)} does.
   *
   * @param baseUrl an {@code https} URL, or an {@code http} URL of a loopback host; without user name, query and fragment
   * @return this
   * @throws IllegalArgumentException if the URL is anything else
   */
  public ClientBuilder<C> baseUrl(URI baseUrl) {
    return baseUrl(baseUrl.toString());
  }

  /**
   * Sets how long after its timestamp the exchange accepts a request, for calls that do not set it themselves. The
   * exchange advises 5 s or less; no window helps against a clock that is ahead.
   *
   * @param recvWindow 1 ms to 60 s in whole milliseconds
   * @return this
   * @throws IllegalArgumentException if the window is out of range or not in whole milliseconds
   */
  public ClientBuilder<C> recvWindow(Duration recvWindow) {
    this.recvWindowMillis = CallOptions.checkRecvWindow("recvWindow", recvWindow);
    return this;
  }

  /**
   * Sets how long an execution may take in all, waiting included, for calls that do not set it themselves.
   *
   * @param callTimeout 1 ms to 1 day
   * @return this
   * @throws IllegalArgumentException if the limit is out of range
   */
  public ClientBuilder<C> callTimeout(Duration callTimeout) {
    this.callTimeout = CallOptions.checkTimeout("callTimeout", callTimeout);
    return this;
  }

  /**
   * Sets how long connecting may take, for each address of the host.
   *
   * @param connectTimeout 1 ms to 1 day
   * @return this
   * @throws IllegalArgumentException if the limit is out of range
   */
  public ClientBuilder<C> connectTimeout(Duration connectTimeout) {
    this.connectTimeout = CallOptions.checkTimeout("connectTimeout", connectTimeout);
    return this;
  }

  /**
   * Sets how long to wait for an answer or its next piece. The exchange itself takes up to 10 s; a shorter limit leaves
   * the outcome of writes unknown more often.
   *
   * @param readTimeout 1 ms to 1 day
   * @return this
   * @throws IllegalArgumentException if the limit is out of range
   */
  public ClientBuilder<C> readTimeout(Duration readTimeout) {
    this.readTimeout = CallOptions.checkTimeout("readTimeout", readTimeout);
    return this;
  }

  /**
   * Sets how long the network may take to accept a piece of a request.
   *
   * @param writeTimeout 1 ms to 1 day
   * @return this
   * @throws IllegalArgumentException if the limit is out of range
   */
  public ClientBuilder<C> writeTimeout(Duration writeTimeout) {
    this.writeTimeout = CallOptions.checkTimeout("writeTimeout", writeTimeout);
    return this;
  }

  /**
   * Sets how many asynchronous requests may be under way side by side (further ones queue), and how many idle connections
   * are kept. Has no effect on an HTTP client that is passed in.
   *
   * @param maxConnections 1 to 10,000
   * @return this
   * @throws IllegalArgumentException if the number is out of range
   */
  public ClientBuilder<C> maxConnections(int maxConnections) {
    this.maxConnections = ClientAssembly.checkMaxConnections("maxConnections", maxConnections);
    return this;
  }

  /**
   * Sets how large an answer may be, unpacked. What is larger is refused without being read to its end.
   *
   * @param maxResponseBytes 1,024 or more
   * @return this
   * @throws IllegalArgumentException if the number is less
   */
  public ClientBuilder<C> maxResponseBytes(long maxResponseBytes) {
    this.maxResponseBytes =
        ClientAssembly.checkMaxResponseBytes("maxResponseBytes", maxResponseBytes);
    return this;
  }

  /**
   * Makes the client ask for the exchange's time at intervals. It does so beside the requests that it sends, starting with
   * the first; when it sends none it does not ask either. Without an interval it asks when the exchange refuses a
   * timestamp.
   *
   * @param interval 1 s to 1 day
   * @return this
   * @throws IllegalArgumentException if the interval is out of range
   */
  public ClientBuilder<C> clockSyncInterval(Duration interval) {
    this.clockSyncInterval = ClientAssembly.checkInterval("clockSyncInterval", interval);
    return this;
  }

  /**
   * Sets the proxy.
   *
   * @param proxy the proxy; {@link Proxy#NO_PROXY} for none, whatever the JVM is set up with
   * @return this
   */
  public ClientBuilder<C> proxy(Proxy proxy) {
    this.proxy = Objects.requireNonNull(proxy, "proxy");
    return this;
  }

  /**
   * Sets who we are to an HTTP proxy that asks for it.
   *
   * @param user the user name
   * @param password the password
   * @return this
   */
  public ClientBuilder<C> proxyCredentials(String user, String password) {
    this.proxyAuthenticator = ProxySetting.authenticator(user, password);
    return this;
  }

  /**
   * Lets the client use the connections, threads, DNS, TLS settings, interceptors and listeners of a given HTTP client,
   * which stays open when this one is closed. Its timeouts are replaced by those set here; redirects, cookies, cache and
   * answers to authentication challenges are switched off for what is sent this way. Its interceptors never see keys and
   * signatures, but its network interceptors can change what is signed, and an interceptor that proceeds twice sends
   * twice.
   *
   * <p>OkHttp by default keeps 5 idle connections and runs 5 asynchronous requests to a host, which is little: see its
   * {@code ConnectionPool} and {@code Dispatcher}.
   *
   * @param httpClient the HTTP client
   * @return this
   */
  public ClientBuilder<C> httpClient(OkHttpClient httpClient) {
    this.httpClient = Objects.requireNonNull(httpClient, "httpClient");
    return this;
  }

  /**
   * Tells a consumer of each HTTP request: verb, path, names of parameters, status, time taken, used weight, and nothing
   * else.
   *
   * @param log takes the entries, on the threads that make the requests; must not block
   * @return this
   */
  public ClientBuilder<C> log(Consumer<HttpLogEntry> log) {
    this.log = Objects.requireNonNull(log, "log");
    return this;
  }

  /**
   * Logs each HTTP request with the level DEBUG: verb, path, names of parameters, status, time taken, used weight, and
   * nothing else.
   *
   * @param log takes the lines
   * @return this
   */
  public ClientBuilder<C> log(System.Logger log) {
    Objects.requireNonNull(log, "log");
    return log(entry -> log.log(System.Logger.Level.DEBUG, entry));
  }

  /**
   * Sets this machine's clock, which timestamps go by until the exchange's time is known. For tests.
   *
   * @param clock the clock, read once when the client is built and when an offset is asked for
   * @return this
   */
  public ClientBuilder<C> clock(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  /**
   * Sets the counter that all time passes by. For tests.
   *
   * @param ticker a monotonic counter in nanoseconds, such as {@link System#nanoTime()}
   * @return this
   */
  public ClientBuilder<C> ticker(LongSupplier ticker) {
    this.ticker = Objects.requireNonNull(ticker, "ticker");
    return this;
  }

  /** Replaces the properties and variables of this process. */
  ClientBuilder<C> settings(Settings other) {
    this.settings = other;
    return this;
  }

  /**
   * Builds the client. Nothing is sent yet.
   *
   * @return the client, to be closed at the end of its use
   * @throws IllegalArgumentException if a system property or an environment variable holds what its setting does not
   *     allow; it is named
   */
  public C build() {
    return client.apply(new ClientAssembly(profile, this, settings).assemble());
  }
}
