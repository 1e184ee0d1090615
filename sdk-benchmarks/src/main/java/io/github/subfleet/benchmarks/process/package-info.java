/** A whole JVM that makes one call. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.benchmarks.process;
