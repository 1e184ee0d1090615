/**
 * What every call, page and client of a generated API is made of.
 *
 * <h2>Settings</h2>
 *
 * {@link io.github.subfleet.core.ClientBuilder} takes each setting from its method, or else from a system property, or
 * else from an environment variable, or else uses the default. Times from outside are milliseconds ({@code 15000}) or
 * ISO-8601 durations ({@code PT15S}).
 *
 * <table>
 * <caption>Settings of a client</caption>
 * <thead><tr><th>method</th><th>system property</th><th>environment variable</th><th>default</th></tr></thead>
 * <tbody>
 * <tr><td>{@code credentials}</td>
 *     <td>{@code subfleet.apiKey} with one of {@code subfleet.secretKey}, {@code subfleet.privateKey}, {@code
 *     subfleet.privateKeyFile}; {@code subfleet.privateKeyPassphrase}</td>
 *     <td>{@code SUBFLEET_API_KEY} with one of {@code SUBFLEET_SECRET_KEY}, {@code SUBFLEET_PRIVATE_KEY}, {@code
 *     SUBFLEET_PRIVATE_KEY_FILE}; {@code SUBFLEET_PRIVATE_KEY_PASSPHRASE}</td>
 *     <td>none: only unsigned operations</td></tr>
 * <tr><td>{@code baseUrl}</td><td>{@code subfleet.baseUrl}</td><td>{@code SUBFLEET_BASE_URL}</td>
 *     <td>the API's own</td></tr>
 * <tr><td>{@code recvWindow}</td><td>{@code subfleet.recvWindow}</td><td>{@code SUBFLEET_RECV_WINDOW}</td>
 *     <td>not sent; the exchange then takes 5 s</td></tr>
 * <tr><td>{@code callTimeout}</td><td>{@code subfleet.callTimeout}</td><td>{@code SUBFLEET_CALL_TIMEOUT}</td>
 *     <td>90 s</td></tr>
 * <tr><td>{@code connectTimeout}</td><td>{@code subfleet.connectTimeout}</td><td>{@code SUBFLEET_CONNECT_TIMEOUT}</td>
 *     <td>10 s</td></tr>
 * <tr><td>{@code readTimeout}</td><td>{@code subfleet.readTimeout}</td><td>{@code SUBFLEET_READ_TIMEOUT}</td>
 *     <td>15 s; the exchange itself takes up to 10 s</td></tr>
 * <tr><td>{@code writeTimeout}</td><td>{@code subfleet.writeTimeout}</td><td>{@code SUBFLEET_WRITE_TIMEOUT}</td>
 *     <td>15 s</td></tr>
 * <tr><td>{@code maxConnections}</td><td>{@code subfleet.maxConnections}</td><td>{@code SUBFLEET_MAX_CONNECTIONS}</td>
 *     <td>64</td></tr>
 * <tr><td>{@code maxResponseBytes}</td><td>{@code subfleet.maxResponseBytes}</td>
 *     <td>{@code SUBFLEET_MAX_RESPONSE_BYTES}</td><td>33,554,432 (32 MiB)</td></tr>
 * <tr><td>{@code clockSyncInterval}</td><td>{@code subfleet.clockSyncInterval}</td>
 *     <td>{@code SUBFLEET_CLOCK_SYNC_INTERVAL}</td><td>none: only when needed</td></tr>
 * <tr><td>{@code retries}</td><td>{@code subfleet.maxAttempts}, {@code subfleet.firstBackoff}, {@code
 *     subfleet.longestBackoff}</td><td>{@code SUBFLEET_MAX_ATTEMPTS}, {@code SUBFLEET_FIRST_BACKOFF}, {@code
 *     SUBFLEET_LONGEST_BACKOFF}</td><td>{@link io.github.subfleet.core.RetryPolicy#standard()}: 4, 250 ms, 10 s</td></tr>
 * <tr><td>{@code retryBudget}</td><td>{@code subfleet.retryBudget}</td><td>{@code SUBFLEET_RETRY_BUDGET}</td>
 *     <td>50</td></tr>
 * <tr><td>{@code failover}</td><td>{@code subfleet.failover}</td><td>{@code SUBFLEET_FAILOVER}</td>
 *     <td>false</td></tr>
 * <tr><td>{@code rateLimitWait}</td><td>{@code subfleet.rateLimitWait}</td><td>{@code SUBFLEET_RATE_LIMIT_WAIT}</td>
 *     <td>as long as the time limit of the call allows</td></tr>
 * <tr><td>{@code proxy}, {@code proxyCredentials}</td><td>{@code subfleet.proxy}</td><td>{@code SUBFLEET_PROXY}</td>
 *     <td>the JVM's, such as {@code https.proxyHost}; from outside {@code http://user:password@host:port} or {@code
 *     socks://host:port}</td></tr>
 * <tr><td>{@code httpClient}</td><td>–</td><td>–</td><td>one of its own</td></tr>
 * <tr><td>{@code rateLimiter}</td><td>–</td><td>–</td>
 *     <td>a {@link io.github.subfleet.core.limit.LocalRateLimiter} of its own</td></tr>
 * <tr><td>{@code listener}</td><td>–</td><td>–</td><td>nobody is told</td></tr>
 * <tr><td>{@code log}</td><td>–</td><td>–</td><td>nothing is logged</td></tr>
 * <tr><td>{@code clock}, {@code ticker}, {@code sleeper}</td><td>–</td><td>–</td><td>the system's</td></tr>
 * </tbody>
 * </table>
 */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.core;
