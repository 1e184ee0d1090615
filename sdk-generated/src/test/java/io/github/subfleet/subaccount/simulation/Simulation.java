package io.github.subfleet.subaccount.simulation;

import io.github.subfleet.core.ClientBuilder;
import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.event.CallListener;
import io.github.subfleet.core.limit.LocalRateLimiter;
import io.github.subfleet.core.limit.RateLimiter;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxBuilder;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.subaccount.SubAccountClient;
import java.net.Proxy;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** An exchange, and clients with a limiter, that share a simulated time. The requests are real, the time is not. */
final class Simulation implements AutoCloseable {
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final SimulatedTime time = new SimulatedTime(START);
  private final CountedThreads threads = new CountedThreads();
  private final OkHttpClient http;
  private final Sandbox sandbox;
  private final RateLimiter limiter =
      LocalRateLimiter.builder().clock(time.clock()).scheduler(time).build();

  Simulation(SandboxBuilder exchange, int connections) {
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(connections);
    dispatcher.setMaxRequestsPerHost(connections);
    http = new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(connections, 5, TimeUnit.MINUTES))
        .build();
    sandbox = exchange.clock(time.clock()).start();
  }

  SimulatedTime time() {
    return time;
  }

  CountedThreads threads() {
    return threads;
  }

  Sandbox sandbox() {
    return sandbox;
  }

  /** A client that keeps the limits. */
  ClientBuilder<SubAccountClient> client(CallListener listener) {
    SandboxKey key = sandbox.masterKey();
    return SubAccountClient.builder()
        .baseUrl(sandbox.baseUrl())
        .credentials(Credentials.hmac(key.apiKey(), key.secretKey()))
        .proxy(Proxy.NO_PROXY)
        .httpClient(http)
        .rateLimiter(limiter)
        .clock(time.clock())
        .ticker(time::ticks)
        .sleeper(time)
        .listener(listener);
  }

  /** Lets time go on, whenever nobody has anything else to do. */
  void runUntil(Instant end) throws InterruptedException {
    do {
      threads.awaitIdle();
    } while (time.step(end));
  }

  @Override
  public void close() {
    limiter.close();
    sandbox.close();
    threads.shutdownNow();
    http.connectionPool().evictAll();
  }
}
