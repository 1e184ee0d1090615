package io.github.subfleet.core;

import com.squareup.moshi.Moshi;
import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.call.AnswerReader;
import io.github.subfleet.core.call.ApiCallAdapterFactory;
import io.github.subfleet.core.call.Audience;
import io.github.subfleet.core.call.Backoff;
import io.github.subfleet.core.call.CallContext;
import io.github.subfleet.core.call.CallOptions;
import io.github.subfleet.core.call.Gate;
import io.github.subfleet.core.call.Hosts;
import io.github.subfleet.core.call.Retries;
import io.github.subfleet.core.call.RetryBudget;
import io.github.subfleet.core.call.TimeCall;
import io.github.subfleet.core.call.UnsentCall;
import io.github.subfleet.core.clock.OffsetClock;
import io.github.subfleet.core.http.BaseUrl;
import io.github.subfleet.core.http.HttpLog;
import io.github.subfleet.core.http.HttpSettings;
import io.github.subfleet.core.http.ProxySetting;
import io.github.subfleet.core.http.Transport;
import io.github.subfleet.core.limit.LimitScope;
import io.github.subfleet.core.limit.LocalRateLimiter;
import io.github.subfleet.core.log.HttpLogEntry;
import io.github.subfleet.core.settings.EnvironmentCredentials;
import io.github.subfleet.core.settings.Setting;
import io.github.subfleet.core.settings.Settings;
import io.github.subfleet.core.signing.ParameterConverters;
import io.github.subfleet.core.signing.SigningInterceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** Puts a client together from what was set on its builder, what is set outside, and defaults. */
final class ClientAssembly {
  /** A minute to wait for the rate limit, and half a one for the request. */
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(90);

  /** No limit of its own. */
  private static final Duration RATE_LIMIT_WAIT = Duration.ofDays(1);

  private static final int RETRY_BUDGET = 50;
  private static final int LARGEST_RETRY_BUDGET = 1_000_000;
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(15);
  // As long as the other: the shorter of two would have OkHttp wake a thread with each call.
  private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(15);
  private static final int MAX_CONNECTIONS = 64;
  private static final long MAX_RESPONSE_BYTES = 32L << 20;

  private final ApiProfile profile;
  private final ClientSettings chosen;
  private final Settings settings;

  ClientAssembly(ApiProfile profile, ClientSettings chosen, Settings settings) {
    this.profile = profile;
    this.chosen = chosen;
    this.settings = settings;
  }

  RestClient assemble() {
    HttpUrl baseUrl = baseUrl();
    Credentials credentials =
        chosen.credentials == null ? EnvironmentCredentials.find(settings) : chosen.credentials;
    long maxResponseBytes = set(
        chosen.maxResponseBytes,
        "maxResponseBytes",
        (source, setting) -> checkMaxResponseBytes(source, setting.number()),
        MAX_RESPONSE_BYTES);
    AnswerReader answers =
        new AnswerReader(maxResponseBytes, credentials == null ? null : credentials.apiKey());
    CallOptions defaults = callOptions();
    Duration interval = clockSyncInterval();
    Transport transport = Transport.open(
        httpSettings(maxResponseBytes), interceptors(), new SigningInterceptor(credentials));
    LateOffset offset = new LateOffset();
    Gate gate = gate(baseUrl, credentials, offset);
    Audience audience = new Audience(chosen.listener, chosen.ticker);
    TimeCall time = new TimeCall(
        transport,
        baseUrl,
        profile.timePath(),
        answers,
        gate,
        audience,
        chosen.ticker,
        chosen.clock);
    OffsetClock clock = new OffsetClock(chosen.clock, chosen.ticker, time, interval);
    offset.clock = clock;
    CallContext context = new CallContext(
        transport,
        clock,
        chosen.ticker,
        answers,
        defaults,
        retries(baseUrl),
        gate,
        audience,
        credentials != null);
    return new RestClient(retrofit(baseUrl, context), context);
  }

  private Gate gate(HttpUrl baseUrl, @Nullable Credentials credentials, LateOffset offset) {
    LimitScope scope = new LimitScope(
        isOwn(baseUrl) ? profile.baseUrl().host() : nameOf(baseUrl),
        credentials == null ? "" : KeyDigest.of(credentials.apiKey()));
    return chosen.rateLimiter == null
        ? new Gate(
            LocalRateLimiter.builder().clock(chosen.clock).offset(offset).build(), scope, true)
        : new Gate(chosen.rateLimiter, scope, false);
  }

  private Retrofit retrofit(HttpUrl baseUrl, CallContext context) {
    Moshi moshi = new Moshi.Builder().add(profile.models()).build();
    return new Retrofit.Builder()
        .baseUrl(baseUrl)
        .callFactory(UnsentCall::new)
        .addCallAdapterFactory(new ApiCallAdapterFactory(context))
        .addConverterFactory(new ParameterConverters())
        .addConverterFactory(MoshiConverterFactory.create(moshi))
        .build();
  }

  private HttpUrl baseUrl() {
    return set(
        chosen.baseUrl,
        "baseUrl",
        (source, setting) -> BaseUrl.parse(source, setting.value()),
        BaseUrl.check("the base URL of " + profile.name(), profile.baseUrl()));
  }

  private @Nullable Duration clockSyncInterval() {
    Setting setting = settings.find("clockSyncInterval");
    return chosen.clockSyncInterval == null && setting != null
        ? checkInterval(setting.source(), setting.duration())
        : chosen.clockSyncInterval;
  }

  private CallOptions callOptions() {
    long recvWindowMillis = set(
        chosen.recvWindowMillis,
        "recvWindow",
        (source, setting) -> CallOptions.checkRecvWindow(source, setting.duration()),
        0L);
    return new CallOptions(
        recvWindowMillis,
        timeout(chosen.callTimeout, "callTimeout", CALL_TIMEOUT),
        chosen.retries == null ? retryPolicy() : chosen.retries,
        set(
            chosen.rateLimitWait,
            "rateLimitWait",
            (source, setting) -> CallOptions.checkWait(source, setting.duration()),
            RATE_LIMIT_WAIT));
  }

  private RetryPolicy retryPolicy() {
    RetryPolicy standard = RetryPolicy.standard();
    Setting attempts = settings.find("maxAttempts");
    Setting first = settings.find("firstBackoff");
    Setting longest = settings.find("longestBackoff");
    try {
      return new RetryPolicy(
          attempts == null ? standard.maxAttempts() : RetryPolicy.checkAttempts(attempts.number()),
          first == null ? standard.firstBackoff() : first.duration(),
          longest == null ? standard.longestBackoff() : longest.duration());
    } catch (IllegalArgumentException e) {
      String sources = Stream.of(attempts, first, longest)
          .filter(Objects::nonNull)
          .map(Setting::source)
          .collect(Collectors.joining(", "));
      throw new IllegalArgumentException(sources + ": " + e.getMessage(), e);
    }
  }

  private Retries retries(HttpUrl baseUrl) {
    int budget = set(
        chosen.retryBudget,
        "retryBudget",
        (source, setting) -> checkRetryBudget(source, setting.number()),
        RETRY_BUDGET);
    return new Retries(
        new RetryBudget(budget),
        new Backoff(chosen.random),
        chosen.sleeper,
        new Hosts(hosts(baseUrl), chosen.ticker));
  }

  /** The base URL, and then, if they are to be used and it is one of them, the API's other hosts. */
  private List<HttpUrl> hosts(HttpUrl baseUrl) {
    boolean failover = set(chosen.failover, "failover", (source, setting) -> setting.flag(), false);
    if (!failover || !isOwn(baseUrl)) {
      return List.of(baseUrl);
    }
    List<HttpUrl> hosts = new ArrayList<>(List.of(baseUrl));
    for (HttpUrl url : ownHosts()) {
      if (!isSameHost(url, baseUrl)) {
        hosts.add(BaseUrl.check("a host of " + profile.name(), url));
      }
    }
    return hosts;
  }

  private boolean isOwn(HttpUrl baseUrl) {
    for (HttpUrl url : ownHosts()) {
      if (isSameHost(url, baseUrl)) {
        return true;
      }
    }
    return false;
  }

  private List<HttpUrl> ownHosts() {
    List<HttpUrl> hosts = new ArrayList<>(List.of(profile.baseUrl()));
    hosts.addAll(profile.alternatives());
    return hosts;
  }

  /** Two exchanges on one machine do not count together. */
  private static String nameOf(HttpUrl url) {
    return url.port() == HttpUrl.defaultPort(url.scheme())
        ? url.host()
        : url.host() + ":" + url.port();
  }

  private static boolean isSameHost(HttpUrl a, HttpUrl b) {
    return a.scheme().equals(b.scheme()) && a.host().equals(b.host()) && a.port() == b.port();
  }

  private HttpSettings httpSettings(long maxResponseBytes) {
    Setting outsideProxy = chosen.proxy == null ? settings.find("proxy") : null;
    ProxySetting proxy = outsideProxy == null
        ? null
        : ProxySetting.parse(outsideProxy.source(), outsideProxy.value());
    return new HttpSettings(
        timeout(chosen.connectTimeout, "connectTimeout", CONNECT_TIMEOUT),
        timeout(chosen.readTimeout, "readTimeout", READ_TIMEOUT),
        timeout(chosen.writeTimeout, "writeTimeout", WRITE_TIMEOUT),
        set(
            chosen.maxConnections,
            "maxConnections",
            (source, setting) -> checkMaxConnections(source, setting.number()),
            MAX_CONNECTIONS),
        maxResponseBytes,
        proxy == null ? chosen.proxy : proxy.proxy(),
        chosen.proxyAuthenticator == null && proxy != null
            ? proxy.authenticator()
            : chosen.proxyAuthenticator,
        chosen.httpClient);
  }

  private List<Interceptor> interceptors() {
    Consumer<HttpLogEntry> log = chosen.log;
    return log == null ? List.of() : List.of(new HttpLog(log, chosen.ticker));
  }

  private Duration timeout(@Nullable Duration set, String name, Duration otherwise) {
    return set(
        set,
        name,
        (source, setting) -> CallOptions.checkTimeout(source, setting.duration()),
        otherwise);
  }

  /** What is set on the set, or else outside, or else the default. */
  private <V> V set(
      @Nullable V value, String name, BiFunction<String, Setting, V> reader, V otherwise) {
    if (value != null) {
      return value;
    }
    Setting setting = settings.find(name);
    return setting == null ? otherwise : reader.apply(setting.source(), setting);
  }

  static int checkMaxConnections(String source, long number) {
    if (number < 1 || number > 10_000) {
      throw new IllegalArgumentException(
          source + " must be between 1 and 10000, but was " + number);
    }
    return (int) number;
  }

  static int checkRetryBudget(String source, long number) {
    if (number < 0 || number > LARGEST_RETRY_BUDGET) {
      throw new IllegalArgumentException(
          source + " must be between 0 and 1000000, but was " + number);
    }
    return (int) number;
  }

  static long checkMaxResponseBytes(String source, long number) {
    if (number < 1024) {
      throw new IllegalArgumentException(source + " must be at least 1024, but was " + number);
    }
    return number;
  }

  static Duration checkInterval(String source, Duration interval) {
    if (interval.compareTo(Duration.ofSeconds(1)) < 0
        || interval.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(
          source + " must be between 1 s and 1 day, but was " + interval);
    }
    return interval;
  }

  /** How far the exchange's clock is ahead: the limiter has to be there before the clock is. */
  private static final class LateOffset implements Supplier<Duration> {
    private volatile @Nullable OffsetClock clock;

    @Override
    public Duration get() {
      OffsetClock known = clock;
      return known == null ? Duration.ZERO : Duration.ofMillis(known.offsetMillis());
    }
  }
}
