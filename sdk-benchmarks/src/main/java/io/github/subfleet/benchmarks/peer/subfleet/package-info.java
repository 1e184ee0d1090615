/** This SDK. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.benchmarks.peer.subfleet;
