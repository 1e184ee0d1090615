/** The work that is measured, as JMH benchmarks. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.benchmarks.work;
