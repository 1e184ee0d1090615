/** Executes calls: one attempt, and what there is around it. Not exported. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.core.call;
