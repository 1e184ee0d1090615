package io.github.subfleet.core;

import com.squareup.moshi.Moshi;
import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.call.AnswerReader;
import io.github.subfleet.core.call.ApiCallAdapterFactory;
import io.github.subfleet.core.call.CallContext;
import io.github.subfleet.core.call.CallOptions;
import io.github.subfleet.core.call.TimeCall;
import io.github.subfleet.core.call.UnsentCall;
import io.github.subfleet.core.clock.OffsetClock;
import io.github.subfleet.core.http.BaseUrl;
import io.github.subfleet.core.http.HttpLog;
import io.github.subfleet.core.http.HttpSettings;
import io.github.subfleet.core.http.ProxySetting;
import io.github.subfleet.core.http.Transport;
import io.github.subfleet.core.log.HttpLogEntry;
import io.github.subfleet.core.settings.EnvironmentCredentials;
import io.github.subfleet.core.settings.Setting;
import io.github.subfleet.core.settings.Settings;
import io.github.subfleet.core.signing.ParameterConverters;
import io.github.subfleet.core.signing.SigningInterceptor;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** Puts a client together from what was set on its builder, what is set outside, and defaults. */
final class ClientAssembly {
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(15);
  private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(10);
  private static final int MAX_CONNECTIONS = 64;
  private static final long MAX_RESPONSE_BYTES = 32L << 20;

  private final ApiProfile profile;
  private final ClientBuilder<?> builder;
  private final Settings settings;

  ClientAssembly(ApiProfile profile, ClientBuilder<?> builder, Settings settings) {
    this.profile = profile;
    this.builder = builder;
    this.settings = settings;
  }

  RestClient assemble() {
    HttpUrl baseUrl = baseUrl();
    Credentials credentials =
        builder.credentials == null ? EnvironmentCredentials.find(settings) : builder.credentials;
    AnswerReader answers = new AnswerReader(
        set(
            builder.maxResponseBytes,
            "maxResponseBytes",
            (source, setting) -> checkMaxResponseBytes(source, setting.number()),
            MAX_RESPONSE_BYTES),
        credentials == null ? null : credentials.apiKey());
    CallOptions defaults = callOptions();
    Duration interval = clockSyncInterval();
    Transport transport = Transport.open(
        httpSettings(), interceptors(), List.of(new SigningInterceptor(credentials)));
    TimeCall time = new TimeCall(
        transport, baseUrl, profile.timePath(), answers, builder.ticker, builder.clock);
    CallContext context = new CallContext(
        transport,
        new OffsetClock(builder.clock, builder.ticker, time, interval),
        builder.ticker,
        answers,
        defaults,
        credentials != null);
    return new RestClient(retrofit(baseUrl, context), context);
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
        builder.baseUrl,
        "baseUrl",
        (source, setting) -> BaseUrl.parse(source, setting.value()),
        BaseUrl.check("the base URL of " + profile.name(), profile.baseUrl()));
  }

  private @Nullable Duration clockSyncInterval() {
    Setting setting = settings.find("clockSyncInterval");
    return builder.clockSyncInterval == null && setting != null
        ? checkInterval(setting.source(), setting.duration())
        : builder.clockSyncInterval;
  }

  private CallOptions callOptions() {
    long recvWindowMillis = set(
        builder.recvWindowMillis,
        "recvWindow",
        (source, setting) -> CallOptions.checkRecvWindow(source, setting.duration()),
        0L);
    return new CallOptions(
        recvWindowMillis, timeout(builder.callTimeout, "callTimeout", CALL_TIMEOUT));
  }

  private HttpSettings httpSettings() {
    Setting outsideProxy = builder.proxy == null ? settings.find("proxy") : null;
    ProxySetting proxy = outsideProxy == null
        ? null
        : ProxySetting.parse(outsideProxy.source(), outsideProxy.value());
    return new HttpSettings(
        timeout(builder.connectTimeout, "connectTimeout", CONNECT_TIMEOUT),
        timeout(builder.readTimeout, "readTimeout", READ_TIMEOUT),
        timeout(builder.writeTimeout, "writeTimeout", WRITE_TIMEOUT),
        set(
            builder.maxConnections,
            "maxConnections",
            (source, setting) -> checkMaxConnections(source, setting.number()),
            MAX_CONNECTIONS),
        proxy == null ? builder.proxy : proxy.proxy(),
        builder.proxyAuthenticator == null && proxy != null
            ? proxy.authenticator()
            : builder.proxyAuthenticator,
        builder.httpClient);
  }

  private List<Interceptor> interceptors() {
    Consumer<HttpLogEntry> log = builder.log;
    return log == null ? List.of() : List.of(new HttpLog(log, builder.ticker));
  }

  private Duration timeout(@Nullable Duration set, String name, Duration otherwise) {
    return set(
        set,
        name,
        (source, setting) -> CallOptions.checkTimeout(source, setting.duration()),
        otherwise);
  }

  /** What is set on the builder, or else outside, or else the default. */
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
}
