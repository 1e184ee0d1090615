package io.github.subfleet.core.limit;

import static io.github.subfleet.core.limit.Limiting.operation;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.operation.Operation;
import org.junit.jupiter.api.Test;

class LaneTest {
  private static final Operation TRANSFER = operation("POST", "/each/transfer", 1, 40);
  private static final int TURNS = 10;

  private final Bucket bucket = new Bucket("/each/", 10, 100, 0);
  private final Lane lane = bucket.open(TRANSFER, "master", 0);

  @Test
  void isOpenWhileAllItsWindowsHaveRoom() {
    assertThat(lane.isOpen(middleOf(0))).isTrue();
  }

  @Test
  void isNotOpenOnceOneOfItsWindowsIsFull() {
    lane.windows().forEach(window -> window.claim(2 * lane.weightIn(window)));

    assertThat(lane.isOpen(middleOf(0))).isFalse();
  }

  @Test
  void isIdleAsManyMinutesAfterItWasUsed() {
    lane.turnTo(8);

    assertThat(lane.isIdle(TURNS, middleOf(17))).isFalse();
    assertThat(lane.isIdle(TURNS, middleOf(18))).isTrue();
  }

  @Test
  void isNotIdleWhileSomebodyWaits() {
    bucket.add(new Waiter(lane, 0, 0, 0));

    assertThat(lane.isIdle(TURNS, middleOf(10))).isFalse();
  }

  @Test
  void isIdleAsManyMinutesAfterItsWindowsOpened() {
    Moment opens = middleOf(20);
    lane.windows().forEach(window -> window.close(opens.now()));

    assertThat(lane.isIdle(TURNS, middleOf(29))).isFalse();
    assertThat(lane.isIdle(TURNS, middleOf(30))).isTrue();
  }

  private static Moment middleOf(int minute) {
    return new Moment(minute * Moment.MINUTE + 30_000, 0, 1_000, minute, minute);
  }
}
