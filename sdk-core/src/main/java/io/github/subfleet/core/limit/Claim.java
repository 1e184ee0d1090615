package io.github.subfleet.core.limit;

import io.github.subfleet.core.UsedWeight;
import java.time.Duration;

/** The weight that one request takes from one window. Compared by identity. */
final class Claim {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final WeightWindow window;
  private final int weight;
  private final int turn;
  private final long untoldBefore;

  /**
   * Makes a claim.
   *
   * @param turn the turn in which it was granted
   * @param untoldBefore the weight that had come back untold by then, which the answer is sure to include
   */
  Claim(WeightWindow window, int weight, int turn, long untoldBefore) {
    this.window = window;
    this.weight = weight;
    this.turn = turn;
    this.untoldBefore = untoldBefore;
  }

  WeightWindow window() {
    return window;
  }

  int weight() {
    return weight;
  }

  int turn() {
    return turn;
  }

  long untoldBefore() {
    return untoldBefore;
  }

  /** What an answer tells of the window, or -1. */
  int toldBy(UsedWeight used) {
    return used.used(window.kind(), MINUTE).orElse(-1);
  }
}
