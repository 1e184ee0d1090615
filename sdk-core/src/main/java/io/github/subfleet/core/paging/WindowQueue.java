package io.github.subfleet.core.paging;

import io.github.subfleet.core.WindowOrder;
import java.util.ArrayDeque;
import java.util.Deque;

/** The windows that are still to be asked for. They are cut from a whole as they come up, so that few are held. */
final class WindowQueue {
  private final Deque<TimeWindow> windows = new ArrayDeque<>();
  private final long longest;
  private final WindowOrder order;

  WindowQueue(TimeWindow whole, long longest, WindowOrder order) {
    this.longest = longest;
    this.order = order;
    windows.push(whole);
  }

  boolean isEmpty() {
    return windows.isEmpty();
  }

  TimeWindow first() {
    TimeWindow first = windows.element();
    if (first.width() > longest) {
      cut(longest);
    }
    return windows.element();
  }

  void remove() {
    windows.pop();
  }

  /** Puts two halves in the place of the first window, which must be divisible. */
  void halve() {
    cut(windows.element().width() / 2 + 1);
  }

  private void cut(long width) {
    TimeWindow whole = windows.pop();
    switch (order) {
      case OLDEST_FIRST -> {
        windows.push(whole.afterFirst(width));
        windows.push(whole.first(width));
      }
      case NEWEST_FIRST -> {
        windows.push(whole.beforeLast(width));
        windows.push(whole.last(width));
      }
    }
  }
}
