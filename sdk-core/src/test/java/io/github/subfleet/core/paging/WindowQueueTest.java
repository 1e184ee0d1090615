package io.github.subfleet.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.WindowOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowQueueTest {
  @Test
  void cutsFromTheStartSoThatNeighboursShareAMillisecond() {
    assertThat(drain(WindowQueue.of(new TimeWindow(0, 25), 10, WindowOrder.OLDEST_FIRST)))
        .containsExactly(new TimeWindow(0, 10), new TimeWindow(9, 19), new TimeWindow(18, 25));
  }

  @Test
  void cutsFromTheEndSoThatNeighboursShareAMillisecond() {
    assertThat(drain(WindowQueue.of(new TimeWindow(0, 25), 10, WindowOrder.NEWEST_FIRST)))
        .containsExactly(new TimeWindow(15, 25), new TimeWindow(6, 16), new TimeWindow(0, 7));
  }

  @Test
  void leavesWhatIsNotTooLongWhole() {
    assertThat(drain(WindowQueue.of(new TimeWindow(0, 10), 10, WindowOrder.OLDEST_FIRST)))
        .containsExactly(new TimeWindow(0, 10));
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4, 5, 6, 7, 100, 101, 604_799_999})
  void halvesUntilNothingIsDivisible(long width) {
    WindowQueue queue =
        WindowQueue.of(new TimeWindow(0, width), Long.MAX_VALUE, WindowOrder.OLDEST_FIRST);
    int halved = 0;
    while (queue.first().isDivisible()) {
      queue = queue.halved();
      halved++;
    }

    assertThat(queue.first()).isEqualTo(new TimeWindow(0, 2));
    assertThat(halved).isBetween(1, 31);
    assertThat(queue.rest().first().start()).isEqualTo(1);
  }

  @Test
  void bringsTheLaterHalfFirstWhenTheNewestIsWanted() {
    WindowQueue queue =
        WindowQueue.of(new TimeWindow(0, 10), Long.MAX_VALUE, WindowOrder.NEWEST_FIRST);

    assertThat(drain(queue.halved())).containsExactly(new TimeWindow(4, 10), new TimeWindow(0, 5));
  }

  @Test
  void staysAsItWasWhenItIsHalvedOrGoneThrough() {
    WindowQueue queue = WindowQueue.of(new TimeWindow(0, 25), 10, WindowOrder.OLDEST_FIRST);
    List<TimeWindow> before = drain(queue);

    assertThat(queue.halved().rest().first()).isNotEqualTo(queue.first());
    assertThat(drain(queue)).isEqualTo(before);
  }

  @Test
  void hasNoFirstWindowWhenItIsEmpty() {
    WindowQueue queue =
        WindowQueue.of(new TimeWindow(0, 10), 10, WindowOrder.OLDEST_FIRST).rest();

    assertThatThrownBy(queue::first).isInstanceOf(IllegalStateException.class);
  }

  private static List<TimeWindow> drain(WindowQueue whole) {
    List<TimeWindow> windows = new ArrayList<>();
    for (WindowQueue queue = whole; !queue.isEmpty(); queue = queue.rest()) {
      windows.add(queue.first());
    }
    return windows;
  }
}
