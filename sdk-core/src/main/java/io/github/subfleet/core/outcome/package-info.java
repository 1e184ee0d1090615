/** Decides what a failure means, above all whether the request was executed. Not exported. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.core.outcome;
