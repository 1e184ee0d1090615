package io.github.subfleet.core.paging;

import io.github.subfleet.core.WindowOrder;
import java.time.Instant;
import java.util.Iterator;
import java.util.function.Predicate;

/**
 * Window after window, each page by page.
 *
 * @param windows how the operation looks at windows
 * @param request what to ask for in each
 * @param whole all the time to ask for
 * @param longest the widest window, in milliseconds
 * @param order which end of the time to begin with
 * @param isOutside tells of a time that it is not among those wanted
 */
record WindowWalk<R, P, T>(
    TimeWindows<R, P, T> windows,
    R request,
    TimeWindow whole,
    long longest,
    WindowOrder order,
    Predicate<Instant> isOutside)
    implements Walk<R, P, T> {

  /** Keeps to the range, whatever the exchange thinks of the ends of windows. */
  static <R, P, T> WindowWalk<R, P, T> over(
      TimeRange range, WindowOrder order, TimeWindows<R, P, T> windows, R request) {
    return new WindowWalk<>(
        windows, request, range.window(), windows.longest(), order, range::isJustOutside);
  }

  /** Begins with the very window that the request names, and gives all that the exchange finds in it. */
  static <R, P, T> WindowWalk<R, P, T> over(
      TimeWindow window, TimeWindows<R, P, T> windows, R request) {
    return new WindowWalk<>(
        windows, request, window, Long.MAX_VALUE, WindowOrder.OLDEST_FIRST, time -> false);
  }

  @Override
  public Step<R, P> start() {
    return WindowStep.open(this, WindowQueue.of(whole, longest, order));
  }

  @Override
  public Iterator<T> items(PageSource<R, P> source) {
    PageIterator<R, P> pages = new PageIterator<>(start(), source);
    SeamFilter<T> seams = new SeamFilter<>(windows.id(), windows.time(), isOutside);
    return new ItemIterator<>(
        pages,
        page -> seams.admit(windowOf(pages.given()), windows.pages().items().apply(page)));
  }

  Walk<R, P, T> in(TimeWindow window) {
    return Walk.of(windows.pages(), windows.at(request, window));
  }

  private static TimeWindow windowOf(Step<?, ?> step) {
    return ((WindowStep<?, ?, ?>) step).window();
  }
}
