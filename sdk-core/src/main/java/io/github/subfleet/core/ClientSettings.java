package io.github.subfleet.core;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.event.CallListener;
import io.github.subfleet.core.limit.RateLimiter;
import io.github.subfleet.core.log.HttpLogEntry;
import java.net.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import okhttp3.Authenticator;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** What was set on a builder; null is what was not. Not thread-safe. */
final class ClientSettings {
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

  @Nullable
  RetryPolicy retries;

  @Nullable
  Integer retryBudget;

  @Nullable
  Boolean failover;

  @Nullable
  Duration rateLimitWait;

  @Nullable
  RateLimiter rateLimiter;

  @Nullable
  CallListener listener;

  Sleeper sleeper = Sleeper.system();
  DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
}
