package io.github.subfleet.core.limit.simulation;

import java.time.Duration;
import java.util.Random;

/**
 * How long a request, or its answer, is under way. Each takes its own time, so that they overtake each other.
 *
 * @param shortest the time that all of them take
 * @param usual how much longer they take on average, spread exponentially
 * @param stalled one in a hundred takes so much longer
 */
record Network(Duration shortest, Duration usual, Duration stalled) {
  private static final int STALLED_ONE_IN = 100;

  Duration delay(Random random) {
    double longer = -Math.log(1 - random.nextDouble()) * usual.toNanos();
    Duration delay = shortest.plusNanos((long) longer);
    return random.nextInt(STALLED_ONE_IN) == 0 ? delay.plus(stalled) : delay;
  }
}
