package io.github.subfleet.core.paging;

import io.github.subfleet.core.WindowOrder;
import org.jspecify.annotations.Nullable;

/**
 * The windows that are still to be asked for. They are cut from a whole as they come up, so that few are held. Immutable.
 */
final class WindowQueue {
  private record Links(TimeWindow first, @Nullable Links rest) {}

  private final @Nullable Links windows;
  private final long longest;
  private final WindowOrder order;

  private WindowQueue(@Nullable Links windows, long longest, WindowOrder order) {
    this.windows = windows;
    this.longest = longest;
    this.order = order;
  }

  static WindowQueue of(TimeWindow whole, long longest, WindowOrder order) {
    return new WindowQueue(null, longest, order).with(whole, null);
  }

  boolean isEmpty() {
    return windows == null;
  }

  TimeWindow first() {
    return links().first();
  }

  /** Gives the windows after the first. */
  WindowQueue rest() {
    Links rest = links().rest();
    return rest == null ? new WindowQueue(null, longest, order) : with(rest.first(), rest.rest());
  }

  /** Puts two halves in the place of the first window, which must be divisible. */
  WindowQueue halved() {
    return new WindowQueue(cut(first(), first().width() / 2 + 1, links().rest()), longest, order);
  }

  private WindowQueue with(TimeWindow window, @Nullable Links rest) {
    Links links = window.width() > longest ? cut(window, longest, rest) : new Links(window, rest);
    return new WindowQueue(links, longest, order);
  }

  private Links cut(TimeWindow whole, long width, @Nullable Links rest) {
    return switch (order) {
      case OLDEST_FIRST -> new Links(whole.first(width), new Links(whole.afterFirst(width), rest));
      case NEWEST_FIRST -> new Links(whole.last(width), new Links(whole.beforeLast(width), rest));
    };
  }

  private Links links() {
    if (windows == null) {
      throw new IllegalStateException("there are no more windows");
    }
    return windows;
  }
}
