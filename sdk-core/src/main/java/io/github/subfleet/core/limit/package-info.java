/** Keeps the exchange's request limits: callers wait their turn instead of being refused. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.core.limit;
