/** The official client in modules, on binance-common. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.benchmarks.peer.official;
