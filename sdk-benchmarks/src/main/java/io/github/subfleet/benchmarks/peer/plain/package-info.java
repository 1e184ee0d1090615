/** Retrofit and Moshi as most people would write it. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.benchmarks.peer.plain;
