/**
 * Bytes in, bytes out: the HTTP server.
 *
 * <p>It is OkHttp's MockWebServer. It hands over the request target and the body as they were received, which is what
 * signatures are checked against; users of the SDK have OkHttp on their class path anyway; and it can misbehave at the
 * level of the socket, which the JDK's server cannot. (The JDK's server also stalls every answer for 40 ms unless a
 * system property, set before its first use, turns Nagle's algorithm off.) Two things are done for it here: its sockets
 * send without delay, and the queue in which it keeps every request for ever is emptied. One thing it will not do is
 * read a body that comes with GET: it drops such a request. The exchange documents none.
 */
@NullMarked
package io.github.subfleet.sandbox.http;

import org.jspecify.annotations.NullMarked;
