package io.github.subfleet.core.http;

import java.net.Proxy;
import java.time.Duration;
import okhttp3.Authenticator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * How the HTTP client is set up.
 *
 * @param connectTimeout how long to connect may take
 * @param readTimeout how long to wait for each piece of an answer
 * @param writeTimeout how long to wait for each piece of a request to be taken
 * @param maxConnections how many requests may be under way side by side, and as many connections kept
 * @param maxResponseBytes how large an answer may be
 * @param proxy the proxy, or null for the one that the JVM is set up with
 * @param proxyAuthenticator tells the proxy who we are, or null
 * @param shared the user's own client, whose pool and threads are shared, or null
 */
public record HttpSettings(
    Duration connectTimeout,
    Duration readTimeout,
    Duration writeTimeout,
    int maxConnections,
    long maxResponseBytes,
    @Nullable Proxy proxy,
    @Nullable Authenticator proxyAuthenticator,
    @Nullable OkHttpClient shared) {}
