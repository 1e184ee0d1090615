package io.github.subfleet.core.paging;

import io.github.subfleet.core.error.IncompleteAnswerException;
import org.jspecify.annotations.Nullable;

/**
 * A page of a window, with the windows that follow. A window whose only answer is full is asked for again in halves.
 *
 * @param walk the walk over all windows
 * @param queue the windows from this one on
 * @param inside the page of this window
 */
record WindowStep<R, P, T>(WindowWalk<R, P, T> walk, WindowQueue queue, Step<R, P> inside)
    implements Step<R, P> {
  private record Key(TimeWindow window, Object inside) {}

  static <R, P, T> @Nullable WindowStep<R, P, T> first(
      WindowWalk<R, P, T> walk, WindowQueue queue) {
    return queue.isEmpty() ? null : open(walk, queue);
  }

  static <R, P, T> WindowStep<R, P, T> open(WindowWalk<R, P, T> walk, WindowQueue queue) {
    return new WindowStep<>(walk, queue, walk.in(queue.first()).start());
  }

  TimeWindow window() {
    return queue.first();
  }

  @Override
  public Object key() {
    return new Key(window(), inside.key());
  }

  @Override
  public R request() {
    return inside.request();
  }

  @Override
  public @Nullable Step<R, P> dividedBy(P page) {
    boolean isFull = inside instanceof SingleStep<R, P, ?> single && single.isFull(page);
    return isFull && window().isDivisible() ? open(walk, queue.halved()) : null;
  }

  @Override
  public void check(P page, PageSource<R, P> source) {
    if (inside instanceof SingleStep<R, P, ?> single && single.isFull(page)) {
      throw new IncompleteAnswerException(source.failure("there are " + single.size()
          + " items or more at or right beside " + window().middle()
          + ", and an answer holds no more than " + single.size() + ": some may be missing"));
    }
    inside.check(page, source);
  }

  @Override
  public @Nullable Step<R, P> after(P page) {
    return orElseNextWindow(inside.after(page));
  }

  /** Whatever a window holds, the windows after it have to be read too. */
  @Override
  public @Nullable Step<R, P> expected() {
    return orElseNextWindow(inside.expected());
  }

  private @Nullable Step<R, P> orElseNextWindow(@Nullable Step<R, P> next) {
    return next == null ? first(walk, queue.rest()) : new WindowStep<>(walk, queue, next);
  }
}
