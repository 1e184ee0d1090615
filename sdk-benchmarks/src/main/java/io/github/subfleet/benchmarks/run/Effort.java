package io.github.subfleet.benchmarks.run;

import java.time.Duration;

/**
 * How long to measure.
 *
 * @param jvms how many JVMs do each piece of work, one after the other
 * @param rounds how many rounds each of them does
 * @param warmUp how long each peer works before the first round
 * @param slice how long each peer works in a round; three times that for calls
 * @param processes how many processes of each peer are started
 */
public record Effort(int jvms, int rounds, Duration warmUp, Duration slice, int processes) {
  /** Less than 5 minutes in all: enough to see where things stand. */
  public static final Effort SHORT =
      new Effort(1, 5, Duration.ofMillis(1200), Duration.ofMillis(120), 4);

  /** Half an hour and more: what the published figures are from. */
  public static final Effort FULL =
      new Effort(3, 15, Duration.ofMillis(3000), Duration.ofMillis(200), 12);
}
