/** What a client tells a {@link io.github.subfleet.core.event.CallListener} about its calls, such as for metrics. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.core.event;
