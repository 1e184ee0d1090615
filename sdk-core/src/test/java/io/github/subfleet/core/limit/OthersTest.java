package io.github.subfleet.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OthersTest {
  private static final int LIMIT = 12_000;

  private final Others others = new Others();

  @Test
  void reservesNothingIfThereIsNobodyElse() {
    others.answeredAfter(100);
    others.usedAtLeast(0, at(1_000));

    assertThat(others.reserve(1, LIMIT, at(1_000))).isZero();
  }

  @Test
  void reservesNothingIfTheyAreLessThanNobody() {
    others.usedAtLeast(-50, at(1_000));

    assertThat(others.reserve(1, LIMIT, at(1_000))).isZero();
  }

  @Test
  void reservesAFewRequestsAtLeast() {
    others.usedAtLeast(1, at(1_000));

    assertThat(others.reserve(360, LIMIT, at(1_000))).isEqualTo(4 * 360);
  }

  @Test
  void reservesTwiceWhatTheyUseInTheTimeOfTheSlowestAnswer() {
    others.answeredAfter(10);
    others.answeredAfter(500);
    others.answeredAfter(10);

    others.usedAtLeast(200, at(4_000));

    assertThat(others.reserve(1, LIMIT, at(4_000))).isEqualTo(2 * 25 + 4);
  }

  @Test
  void goesByWhatTheyUseLately() {
    others.answeredAfter(1_000);
    others.usedAtLeast(100, at(4_000));

    others.usedAtLeast(1_100, at(20_000));

    // 1,000 since the start of the third span of five seconds.
    assertThat(others.reserve(1, LIMIT, at(20_000))).isEqualTo(2 * 100 + 4);
  }

  @Test
  void reservesATenthOfTheLimitAtMost() {
    others.answeredAfter(10_000);

    others.usedAtLeast(4_000, at(4_000));

    assertThat(others.reserve(1, LIMIT, at(4_000))).isEqualTo(1_200);
  }

  @Test
  void reservesLessWhenTheyHaveStoppedForAWhile() {
    others.answeredAfter(100);
    others.usedAtLeast(4_000, at(4_000));
    others.usedAtLeast(4_000, at(5_000));

    for (int time = 10_000; time <= 20_000; time += 5_000) {
      others.usedAtLeast(4_000, at(time));
    }

    // Nothing lately, and 0.8 a millisecond in the first span, believed a tenth less with each of
    // the three others.
    assertThat(others.reserve(1, LIMIT, at(20_000)))
        .isEqualTo((long) (2 * 100 * 0.8 * 0.9 * 0.9 * 0.9) + 4);
  }

  @Test
  void goesByTheUsualAnswerForTheirFastestTime() {
    others.usedAtLeast(5_000, at(4_000));
    others.usedAtLeast(5_000, at(20_000));
    for (int i = 0; i < 9; i++) {
      others.answeredAfter(10);
    }

    others.answeredAfter(110);

    assertThat(others.reserve(1, LIMIT, at(20_000)))
        .isEqualTo((long) (2 * 20 * 0.9 * 0.9 * 0.9) + 4);
  }

  @Test
  void goesByTheMinuteBeforeAtFirst() {
    others.usedAtLeast(2_000, at(10_000));
    others.answeredAfter(300);

    others.turn(true);

    assertThat(others.reserve(1, LIMIT, at(1_000))).isEqualTo(2 * 60 + 4);
  }

  @Test
  void goesByTheMinuteAsSoonAsItIsOldEnough() {
    others.usedAtLeast(2_000, at(10_000));
    others.answeredAfter(300);

    others.turn(true);

    assertThat(others.reserve(1, LIMIT, at(5_000))).isEqualTo(4);
  }

  @Test
  void forgetsThemAfterAMinuteWithoutThem() {
    others.usedAtLeast(2_000, at(10_000));

    others.turn(true);
    others.turn(true);

    assertThat(others.reserve(1, LIMIT, at(1_000))).isZero();
  }

  @Test
  void forgetsThemAfterALongTime() {
    others.usedAtLeast(2_000, at(10_000));

    others.turn(false);

    assertThat(others.reserve(1, LIMIT, at(1_000))).isZero();
  }

  @Test
  void knowsNoAnswerTimesAfterALongTime() {
    others.answeredAfter(500);
    others.turn(false);

    others.usedAtLeast(200, at(4_000));

    assertThat(others.reserve(1, LIMIT, at(4_000))).isEqualTo(4);
  }

  @Test
  void countsInAMinuteThatLastsLonger() {
    others.usedAtLeast(100, at(119_000));

    assertThat(others.reserve(1, LIMIT, at(119_000))).isEqualTo(4);
  }

  private static Moment at(long millis) {
    return new Moment(millis, 0, 1_000, 0, 0);
  }
}
