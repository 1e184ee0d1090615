/** XChange, which has no sub-account summary: what it signs is its own history of transfers. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.benchmarks.peer.xchange;
