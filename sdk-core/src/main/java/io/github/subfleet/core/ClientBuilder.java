package io.github.subfleet.core;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.call.CallOptions;
import io.github.subfleet.core.event.CallListener;
import io.github.subfleet.core.http.BaseUrl;
import io.github.subfleet.core.http.ProxySetting;
import io.github.subfleet.core.limit.RateLimiter;
import io.github.subfleet.core.log.HttpLogEntry;
import io.github.subfleet.core.settings.Settings;
import java.net.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import okhttp3.OkHttpClient;

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

  private final ClientSettings chosen = new ClientSettings();
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
    chosen.credentials = Objects.requireNonNull(credentials, "credentials");
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
    chosen.baseUrl = BaseUrl.parse("baseUrl", baseUrl);
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
    chosen.recvWindowMillis = CallOptions.checkRecvWindow("recvWindow", recvWindow);
    return this;
  }

  /**
   * Sets how long an execution may take in all, all attempts and all waiting included, for calls that do not set it themselves.
   *
   * @param callTimeout 1 ms to 1 day
   * @return this
   * @throws IllegalArgumentException if the limit is out of range
   */
  public ClientBuilder<C> callTimeout(Duration callTimeout) {
    chosen.callTimeout = CallOptions.checkTimeout("callTimeout", callTimeout);
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
    chosen.connectTimeout = CallOptions.checkTimeout("connectTimeout", connectTimeout);
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
    chosen.readTimeout = CallOptions.checkTimeout("readTimeout", readTimeout);
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
    chosen.writeTimeout = CallOptions.checkTimeout("writeTimeout", writeTimeout);
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
    chosen.maxConnections = ClientAssembly.checkMaxConnections("maxConnections", maxConnections);
    return this;
  }

  /**
   * Sets how large an answer may be, unpacked. What is larger is refused without being read to its end. What comes over the
   * socket in answer to one request, with all that is around it, is bounded by the double of that, or 32 MiB if that is
   * more; not, however, through a SOCKS proxy, nor if an HTTP client is passed in that makes its sockets by itself.
   *
   * @param maxResponseBytes 1,024 or more
   * @return this
   * @throws IllegalArgumentException if the number is less
   */
  public ClientBuilder<C> maxResponseBytes(long maxResponseBytes) {
    chosen.maxResponseBytes =
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
    chosen.clockSyncInterval = ClientAssembly.checkInterval("clockSyncInterval", interval);
    return this;
  }

  /**
   * Sets how often requests are sent again that fail in a passing way, for calls that do not set it themselves.
   *
   * @param policy how often and after which pauses; {@link RetryPolicy#none()} to send each request once
   * @return this
   */
  public ClientBuilder<C> retries(RetryPolicy policy) {
    chosen.retries = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * Sets how many requests all calls of the client together may send again while none succeeds, so that an exchange in
   * trouble is not burdened further. A request that succeeds when it is sent again does not count, and ten that succeed at
   * once make up for one that counts.
   *
   * @param requests how many, 0 to 1,000,000
   * @return this
   * @throws IllegalArgumentException if the number is out of range
   */
  public ClientBuilder<C> retryBudget(int requests) {
    chosen.retryBudget = ClientAssembly.checkRetryBudget("retryBudget", requests);
    return this;
  }

  /**
   * Lets reads go to another of the API's documented hosts when one fails. Writes never do. A host that failed is tried
   * again after a minute. Has no effect if the base URL is set to a host that is not one of the API's own.
   *
   * @param on whether to use other hosts
   * @return this
   */
  public ClientBuilder<C> failover(boolean on) {
    chosen.failover = on;
    return this;
  }

  /**
   * Sets what decides when requests may be sent, instead of a {@link io.github.subfleet.core.limit.LocalRateLimiter} of the
   * client's own. Clients that send from one IP address should share one. It stays open when the client is closed.
   *
   * @param limiter the limiter; {@link RateLimiter#unlimited()} for none
   * @return this
   */
  public ClientBuilder<C> rateLimiter(RateLimiter limiter) {
    chosen.rateLimiter = Objects.requireNonNull(limiter, "limiter");
    return this;
  }

  /**
   * Sets how long an execution may wait for rate limits, all attempts taken together, for calls that do not set it
   * themselves. If the wait would be longer, the call fails at once.
   *
   * @param longest the longest wait, up to 1 day; zero not to wait at all
   * @return this
   * @throws IllegalArgumentException if it is negative, or longer than a day
   */
  public ClientBuilder<C> rateLimitWait(Duration longest) {
    chosen.rateLimitWait = CallOptions.checkWait("rateLimitWait", longest);
    return this;
  }

  /**
   * Sets the proxy.
   *
   * @param proxy the proxy; {@link Proxy#NO_PROXY} for none, whatever the JVM is set up with
   * @return this
   */
  public ClientBuilder<C> proxy(Proxy proxy) {
    chosen.proxy = Objects.requireNonNull(proxy, "proxy");
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
    chosen.proxyAuthenticator = ProxySetting.authenticator(user, password);
    return this;
  }

  /**
   * Lets the client use the connections, threads, DNS, TLS settings, interceptors and listeners of a given HTTP client,
   * which stays open when this one is closed. Its timeouts are replaced by those set here; redirects, cookies, cache and
   * answers to authentication challenges are switched off for what is sent this way. Its interceptors are given requests
   * without key and signature. But its network interceptors and event listeners can find both in what was sent, network
   * interceptors can change what is signed, and an interceptor that proceeds twice sends twice.
   *
   * <p>OkHttp by default keeps 5 idle connections and runs 5 asynchronous requests to a host, which is little: see its
   * {@code ConnectionPool} and {@code Dispatcher}.
   *
   * @param httpClient the HTTP client
   * @return this
   */
  public ClientBuilder<C> httpClient(OkHttpClient httpClient) {
    chosen.httpClient = Objects.requireNonNull(httpClient, "httpClient");
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
    chosen.log = Objects.requireNonNull(log, "log");
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
   * Tells a listener what calls wait for, each attempt, and how they end, for metrics and traces.
   *
   * @param listener is told, on the threads that execute calls
   * @return this
   */
  public ClientBuilder<C> listener(CallListener listener) {
    chosen.listener = Objects.requireNonNull(listener, "listener");
    return this;
  }

  /**
   * Sets this machine's clock, which timestamps go by until the exchange's time is known. For tests.
   *
   * @param clock the clock, read once when the client is built and when an offset is asked for
   * @return this
   */
  public ClientBuilder<C> clock(Clock clock) {
    chosen.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  /**
   * Sets the counter that all time passes by. For tests.
   *
   * @param ticker a monotonic counter in nanoseconds, such as {@link System#nanoTime()}
   * @return this
   */
  public ClientBuilder<C> ticker(LongSupplier ticker) {
    chosen.ticker = Objects.requireNonNull(ticker, "ticker");
    return this;
  }

  /**
   * Sets what pauses between attempts. For tests.
   *
   * @param sleeper pauses, with or without a thread
   * @return this
   */
  public ClientBuilder<C> sleeper(Sleeper sleeper) {
    chosen.sleeper = Objects.requireNonNull(sleeper, "sleeper");
    return this;
  }

  /** Sets what pauses are drawn by: numbers from 0, included, to 1, not included. */
  ClientBuilder<C> random(DoubleSupplier random) {
    chosen.random = random;
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
    return client.apply(new ClientAssembly(profile, chosen, settings).assemble());
  }
}
