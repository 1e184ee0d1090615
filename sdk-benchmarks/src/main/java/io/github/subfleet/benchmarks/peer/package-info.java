/** What is compared: the same work, done by each peer. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.benchmarks.peer;
