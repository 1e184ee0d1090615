/** Runs benchmarks so that their ratios hold on a machine whose speed changes. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.benchmarks.run;
