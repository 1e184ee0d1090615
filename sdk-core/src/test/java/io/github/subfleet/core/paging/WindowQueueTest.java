package io.github.subfleet.core.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.WindowOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowQueueTest {
  @Test
  void cutsFromTheStartSoThatNeighboursShareAMillisecond() {
    assertThat(drain(new WindowQueue(new TimeWindow(0, 25), 10, WindowOrder.OLDEST_FIRST)))
        .containsExactly(new TimeWindow(0, 10), new TimeWindow(9, 19), new TimeWindow(18, 25));
  }

  @Test
  void cutsFromTheEndSoThatNeighboursShareAMillisecond() {
    assertThat(drain(new WindowQueue(new TimeWindow(0, 25), 10, WindowOrder.NEWEST_FIRST)))
        .containsExactly(new TimeWindow(15, 25), new TimeWindow(6, 16), new TimeWindow(0, 7));
  }

  @Test
  void leavesWhatIsNotTooLongWhole() {
    assertThat(drain(new WindowQueue(new TimeWindow(0, 10), 10, WindowOrder.OLDEST_FIRST)))
        .containsExactly(new TimeWindow(0, 10));
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4, 5, 6, 7, 100, 101, 604_799_999})
  void halvesUntilNothingIsDivisible(long width) {
    WindowQueue queue =
        new WindowQueue(new TimeWindow(0, width), Long.MAX_VALUE, WindowOrder.OLDEST_FIRST);
    int halved = 0;
    while (queue.first().isDivisible()) {
      queue.halve();
      halved++;
    }

    assertThat(queue.first()).isEqualTo(new TimeWindow(0, 2));
    assertThat(halved).isBetween(1, 31);
    queue.remove();
    assertThat(queue.first().start()).isEqualTo(1);
  }

  @Test
  void bringsTheLaterHalfFirstWhenTheNewestIsWanted() {
    WindowQueue queue =
        new WindowQueue(new TimeWindow(0, 10), Long.MAX_VALUE, WindowOrder.NEWEST_FIRST);
    queue.halve();

    assertThat(drain(queue)).containsExactly(new TimeWindow(4, 10), new TimeWindow(0, 5));
  }

  private static List<TimeWindow> drain(WindowQueue queue) {
    List<TimeWindow> windows = new ArrayList<>();
    while (!queue.isEmpty()) {
      windows.add(queue.first());
      queue.remove();
    }
    return windows;
  }
}
