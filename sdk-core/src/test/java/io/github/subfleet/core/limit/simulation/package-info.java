/** An exchange, its network and its callers as a discrete-event simulation, to prove the rate limiter on virtual time. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.core.limit.simulation;
