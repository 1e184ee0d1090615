package io.github.subfleet.core.clock;

/**
 * A time to put on a request.
 *
 * @param epochMillis the exchange's time
 * @param generation which state of the clock it is from: each synchronization makes a new one
 */
public record Stamp(long epochMillis, long generation) {}
