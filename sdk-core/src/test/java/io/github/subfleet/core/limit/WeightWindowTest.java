package io.github.subfleet.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.UsedWeight.Limit;
import org.junit.jupiter.api.Test;

class WeightWindowTest {
  private static final int LIMIT = 100;
  private static final long QUICK = 10;

  private final WeightWindow window = new WeightWindow(Limit.IP, "", LIMIT, 0);

  @Test
  void countsWhatIsUnderWay() {
    window.claim(10);
    window.claim(20);

    assertThat(window.used()).isEqualTo(30);
  }

  @Test
  void addsWhatIsUnderWayToWhatIsTold() {
    Claim answered = window.claim(10);
    window.claim(20);

    window.answered(answered, 50, QUICK, middleOf(0));

    assertThat(window.used()).isEqualTo(70);
  }

  @Test
  void isExactWhenAllIsAnswered() {
    Claim first = window.claim(10);
    Claim second = window.claim(10);

    window.answered(second, 12, QUICK, middleOf(0));
    window.answered(first, 6, QUICK, middleOf(0));

    assertThat(window.used()).isEqualTo(12);
  }

  @Test
  void addsWhatCameBackUntold() {
    Claim untold = window.claim(10);
    Claim told = window.claim(10);

    window.unanswered(untold, middleOf(0));
    window.answered(told, 15, QUICK, middleOf(0));

    assertThat(window.used()).isEqualTo(25);
  }

  @Test
  void takesWhatCameBackUntoldAsIncludedInTheAnswerToALaterRequest() {
    window.unanswered(window.claim(10), middleOf(0));

    window.answered(window.claim(10), 20, QUICK, middleOf(0));

    assertThat(window.used()).isEqualTo(20);
  }

  @Test
  void givesBackWhatWasNotSent() {
    Claim claim = window.claim(10);

    window.unsent(claim);

    assertThat(window.used()).isZero();
  }

  @Test
  void givesBackWhatWasNotSentInALaterMinute() {
    window.turnTo(5);

    window.unsent(window.claim(10));

    assertThat(window.used()).isZero();
  }

  @Test
  void believesAnAnswerThatNothingIsUsed() {
    window.answered(window.claim(10), 0, QUICK, middleOf(0));

    assertThat(window.used()).isZero();
  }

  @Test
  void startsEachMinuteWithWhatIsUnderWay() {
    window.answered(window.claim(10), 60, QUICK, middleOf(0));
    window.claim(20);

    window.turnTo(1);

    assertThat(window.used()).isEqualTo(20);
  }

  @Test
  void keepsWhatIsUnderWayThroughSeveralMinutes() {
    window.claim(20);

    window.turnTo(1);
    window.claim(5);
    window.turnTo(3);

    assertThat(window.used()).isEqualTo(25);
  }

  @Test
  void givesUpWhatIsNotReportedOnForEightMinutes() {
    Claim lost = window.claim(20);
    window.turnTo(1);
    window.claim(5);

    window.turnTo(8);
    assertThat(window.used()).isEqualTo(5);
    window.answered(lost, 99, QUICK, middleOf(8));

    assertThat(window.used()).isEqualTo(5);
  }

  @Test
  void givesNothingBackForWhatItHasGivenUp() {
    Claim lost = window.claim(20);
    window.turnTo(8);
    window.claim(5);

    window.unsent(lost);

    assertThat(window.used()).isEqualTo(5);
  }

  @Test
  void givesUpNothingThatWasReportedOn() {
    window.answered(window.claim(10), 10, QUICK, middleOf(0));

    window.turnTo(8);

    assertThat(window.used()).isZero();
  }

  @Test
  void forgetsEverythingAfterALongTime() {
    window.claim(20);

    window.turnTo(100);

    assertThat(window.used()).isZero();
  }

  @Test
  void doesNotBelieveWhatMayBeToldOfTheMinuteBefore() {
    Claim early = window.claim(10);
    window.turnTo(1);

    window.answered(early, 95, QUICK, middleOf(1));

    assertThat(window.used()).isEqualTo(10);
  }

  @Test
  void takesAnEarlyRequestAsIncludedInWhatWasToldAfterIt() {
    Claim early = window.claim(10);
    window.turnTo(1);
    window.answered(window.claim(10), 40, QUICK, middleOf(1));

    window.answered(early, 30, QUICK, middleOf(1));

    assertThat(window.used()).isEqualTo(40);
  }

  @Test
  void takesAnEarlyRequestThatTellsTheSameForOneOfTheMinuteBefore() {
    Claim early = window.claim(10);
    window.turnTo(1);
    window.answered(window.claim(10), 40, QUICK, middleOf(1));

    window.answered(early, 40, QUICK, middleOf(1));

    assertThat(window.used()).isEqualTo(40);
  }

  @Test
  void believesAnEarlyRequestThatNothingIsUsed() {
    Claim early = window.claim(10);
    window.turnTo(1);

    window.answered(early, 0, QUICK, middleOf(1));

    assertThat(window.used()).isZero();
  }

  @Test
  void countsAnEarlyRequestThatComesBackUntold() {
    Claim early = window.claim(10);
    window.turnTo(1);

    window.unanswered(early, middleOf(1));

    assertThat(window.used()).isEqualTo(10);
  }

  @Test
  void givesBackAnEarlyRequestThatWasNotSent() {
    Claim early = window.claim(10);
    window.turnTo(1);

    window.unsent(early);

    assertThat(window.used()).isZero();
  }

  @Test
  void countsInBothMinutesWhatIsAnsweredAtTheTurn() {
    window.answered(window.claim(10), 10, QUICK, endOf(0));

    window.turnTo(1);

    assertThat(window.used()).isEqualTo(10);
  }

  @Test
  void countsInBothMinutesAnEarlyRequestThatIsAnsweredAtTheTurn() {
    Claim early = window.claim(10);
    window.turnTo(1);
    window.answered(early, 10, QUICK, endOf(1));

    window.turnTo(2);

    assertThat(window.used()).isEqualTo(10);
  }

  @Test
  void countsNothingOfTheTurnAMinuteLater() {
    window.answered(window.claim(10), 10, QUICK, endOf(0));

    window.turnTo(2);

    assertThat(window.used()).isZero();
  }

  @Test
  void correctsWhatItCountsInBothMinutesByTheFirstAnswer() {
    window.answered(window.claim(10), 10, QUICK, endOf(0));
    window.turnTo(1);

    window.answered(window.claim(10), 10, QUICK, middleOf(1));

    assertThat(window.used()).isEqualTo(10);
  }

  @Test
  void hasRoomUpToTheLimit() {
    window.claim(90);

    assertThat(window.hasRoomFor(10, middleOf(0))).isTrue();
    assertThat(window.hasRoomFor(11, middleOf(0))).isFalse();
  }

  @Test
  void isUsedUpWhatIsToldWhateverBecomesOfWhatIsUnderWay() {
    Claim told = window.claim(10);
    window.claim(20);
    window.answered(told, 70, QUICK, middleOf(0));

    assertThat(window.isUsedUpFor(30)).isFalse();
    assertThat(window.isUsedUpFor(31)).isTrue();
  }

  @Test
  void isUsedUpByWhatCameBackUntoldIfNothingIsUnderWay() {
    window.unanswered(window.claim(70), middleOf(0));

    assertThat(window.isUsedUpFor(30)).isFalse();
    assertThat(window.isUsedUpFor(31)).isTrue();
  }

  @Test
  void hasNoRoomWhileItIsClosed() {
    window.close(middleOf(0).now() + 1);

    assertThat(window.hasRoomFor(1, middleOf(0))).isFalse();
    assertThat(window.hasRoomFor(1, at(0, 30_001))).isTrue();
  }

  @Test
  void staysClosedUntilTheLaterOfTwoEnds() {
    window.close(middleOf(0).now() + 1_000);
    window.close(middleOf(0).now() + 1);

    assertThat(window.hasRoomFor(1, at(0, 30_999))).isFalse();
  }

  @Test
  void sendsOneRequestAloneAfterItWasClosed() {
    window.close(middleOf(0).now());
    Claim alone = window.claim(1);
    assertThat(window.hasRoomFor(1, middleOf(0))).isFalse();

    window.answered(alone, 1, QUICK, middleOf(0));

    assertThat(window.hasRoomFor(1, middleOf(0))).isTrue();
    window.claim(1);
    assertThat(window.hasRoomFor(1, middleOf(0))).isTrue();
  }

  @Test
  void sendsAnotherRequestAloneIfTheFirstDoesNotTell() {
    window.suspect();
    window.unanswered(window.claim(1), middleOf(0));
    assertThat(window.hasRoomFor(1, middleOf(0))).isTrue();

    window.claim(1);

    assertThat(window.hasRoomFor(1, middleOf(0))).isFalse();
  }

  @Test
  void isNotReassuredByAnAnswerToAnEarlierRequest() {
    Claim before = window.claim(1);
    window.suspect();
    window.claim(1);

    window.answered(before, 1, QUICK, middleOf(0));

    assertThat(window.hasRoomFor(1, middleOf(0))).isFalse();
  }

  @Test
  void sendsOneRequestAloneInTheMinuteAfterItWasClosed() {
    window.close(middleOf(0).now());
    window.answered(window.claim(1), 1, QUICK, middleOf(0));

    window.turnTo(1);
    window.claim(1);

    assertThat(window.hasRoomFor(1, middleOf(1))).isFalse();
  }

  @Test
  void isNotSuspiciousTwoMinutesAfterItWasClosed() {
    window.close(middleOf(0).now());
    window.answered(window.claim(1), 1, QUICK, middleOf(0));

    window.turnTo(2);
    window.claim(1);

    assertThat(window.hasRoomFor(1, middleOf(2))).isTrue();
  }

  @Test
  void doesNotWaitInTheNextMinuteForARequestThatWentAlone() {
    window.suspect();
    window.claim(1);

    window.turnTo(1);

    assertThat(window.hasRoomFor(1, middleOf(1))).isTrue();
  }

  @Test
  void usesTheLastOfTheWeightInSingleFileIfThereAreOthers() {
    window.answered(window.claim(1), 95, QUICK, middleOf(0));
    assertThat(window.hasRoomFor(1, middleOf(0))).as("nothing is under way").isTrue();

    window.claim(1);

    assertThat(window.hasRoomFor(1, middleOf(0))).isFalse();
  }

  @Test
  void usesTheLastOfTheWeightSideBySideIfThereAreNoOthers() {
    window.answered(window.claim(90), 90, QUICK, middleOf(0));

    window.claim(1);

    assertThat(window.hasRoomFor(9, middleOf(0))).isTrue();
  }

  @Test
  void takesNobodyForOthersWhoseRequestsWereNotSent() {
    window.unsent(window.claim(50));

    window.answered(window.claim(10), 60, QUICK, middleOf(0));
    window.claim(10);

    assertThat(window.hasRoomFor(30, middleOf(0))).as("somebody used 50").isFalse();
  }

  @Test
  void takesNobodyForOthersWhoseRequestsMayCountInBothMinutes() {
    window.answered(window.claim(10), 10, QUICK, endOf(0));
    window.turnTo(1);

    window.answered(window.claim(10), 20, QUICK, middleOf(1));
    window.claim(10);

    assertThat(window.hasRoomFor(70, middleOf(1)))
        .as("nothing is left to others")
        .isTrue();
  }

  @Test
  void takesA429ForASignOfOthers() {
    window.answered(window.claim(60), 60, 1_000, middleOf(0));
    window.refused(window.claim(10), -1, middleOf(0));

    window.turnTo(1);
    window.claim(93);

    // In the minute before, others used 30 by its middle, and an answer took a second: that makes 2
    // and 4 requests to be held back.
    assertThat(window.hasRoomFor(1, at(1, 4_000))).isTrue();
    window.claim(1);
    assertThat(window.hasRoomFor(1, at(1, 4_000))).isFalse();
  }

  @Test
  void believesNothingElseThatA429Tells() {
    window.refused(window.claim(10), 101, middleOf(0));
    assertThat(window.used()).isEqualTo(10);

    window.turnTo(1);

    assertThat(window.used()).isZero();
  }

  private static Moment middleOf(int minute) {
    return at(minute, 30_000);
  }

  private static Moment endOf(int minute) {
    return at(minute, 59_500);
  }

  private static Moment at(int minute, long millis) {
    return new Moment(minute * Moment.MINUTE + millis, 0, 1_000, minute, minute);
  }
}
