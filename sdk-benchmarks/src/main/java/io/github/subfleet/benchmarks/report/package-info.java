/** What is printed at the end. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.benchmarks.report;
