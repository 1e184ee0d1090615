/**
 * Bytes in, bytes out: the HTTP server.
 *
 * <p>It is Apache HttpCore. It hands over the request target and the body as they were received, which is what signatures
 * are checked against; it answers whatever a client may send, be it a body with GET or a malformed head, as HTTP
 * demands; it logs nothing; and it shares nothing with OkHttp, which the SDK's clients are built on. OkHttp's own
 * MockWebServer was tried first: it leaves the client waiting for ever when it dislikes a request, logs request lines
 * (and so signatures), and takes OkHttp's view of what a valid request is. The JDK's server stalls every answer for 40
 * ms unless a system property, set before its first use, turns Nagle's algorithm off, and it cannot misbehave at the
 * level of the socket.
 */
@NullMarked
package io.github.subfleet.sandbox.http;

import org.jspecify.annotations.NullMarked;
