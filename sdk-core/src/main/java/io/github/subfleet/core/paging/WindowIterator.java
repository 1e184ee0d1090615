package io.github.subfleet.core.paging;

import io.github.subfleet.core.error.IncompleteAnswerException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The pages of window after window. A window whose only answer is full is asked for again in halves. What could not be
 * had is asked for again by the next call.
 */
final class WindowIterator<R, P, T> implements Iterator<P> {
  private final WindowWalk<R, P, T> walk;
  private final PageSource<R, P> source;
  private final WindowQueue queue;
  private Iterator<P> pages = Collections.emptyIterator();
  private TimeWindow window;

  WindowIterator(WindowWalk<R, P, T> walk, PageSource<R, P> source) {
    this.walk = walk;
    this.source = source;
    this.queue = walk.queue();
    this.window = walk.whole();
  }

  /** Tells which window the page that was given last belongs to. */
  TimeWindow window() {
    return window;
  }

  @Override
  public boolean hasNext() {
    return pages.hasNext() || !queue.isEmpty();
  }

  @Override
  public P next() {
    if (!hasNext()) {
      throw new NoSuchElementException("there are no more pages");
    }
    while (!pages.hasNext()) {
      open(queue.first());
    }
    return pages.next();
  }

  private void open(TimeWindow next) {
    Walk<R, P, T> inside = walk.in(next);
    if (inside instanceof SingleWalk<R, P, T> single) {
      P answer = source.page(single.first());
      if (single.isFull(answer)) {
        divide(next, single.size());
        return;
      }
      pages = List.of(answer).iterator();
    } else {
      pages = inside.pages(source);
    }
    queue.remove();
    window = next;
  }

  private void divide(TimeWindow full, int size) {
    if (!full.isDivisible()) {
      throw new IncompleteAnswerException(
          source.failure("there are " + size + " items or more at or right beside " + full.middle()
              + ", and an answer holds no more than " + size + ": some may be missing"));
    }
    queue.halve();
  }
}
