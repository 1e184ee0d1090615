/** Knows the exchange's time. Not exported. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.core.clock;
