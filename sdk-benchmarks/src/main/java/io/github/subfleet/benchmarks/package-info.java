/** What the SDK costs, side by side with peers. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.benchmarks;
