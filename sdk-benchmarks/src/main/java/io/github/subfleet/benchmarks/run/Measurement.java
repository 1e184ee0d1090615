package io.github.subfleet.benchmarks.run;

import io.github.subfleet.benchmarks.peer.Peer;
import java.util.Map;

/**
 * What one slice of one peer's work came to.
 *
 * @param work the work
 * @param peer who did it
 * @param jvm in which JVM, counted from 1
 * @param round in which round of it, counted from 1; figures of one round were measured within seconds of each other
 * @param figures the figures, those that there are
 */
public record Measurement(Work work, Peer peer, int jvm, int round, Map<Figure, Double> figures) {}
