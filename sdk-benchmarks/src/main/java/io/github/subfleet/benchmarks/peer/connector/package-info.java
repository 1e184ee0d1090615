/** The official client in one jar, binance-connector-java. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.benchmarks.peer.connector;
