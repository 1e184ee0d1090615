package io.github.subfleet.core.paging;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Page after page until the list ends. A page that could not be had is asked for again by the next call. */
final class PageIterator<R, P> implements Iterator<P> {
  private final PageSource<R, P> source;
  private @Nullable Step<R, P> next;
  private Step<R, P> given;

  PageIterator(Step<R, P> first, PageSource<R, P> source) {
    this.source = source;
    this.next = first;
    this.given = first;
  }

  /** Tells which step gave the last page. */
  Step<R, P> given() {
    return given;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public P next() {
    if (next == null) {
      throw new NoSuchElementException("there are no more pages");
    }
    try {
      return find(next);
    } catch (RuntimeException | Error e) {
      source.close();
      throw e;
    }
  }

  private P find(Step<R, P> from) {
    Step<R, P> step = source.skip(from);
    P page = source.page(step);
    for (var parts = step.dividedBy(page); parts != null; parts = step.dividedBy(page)) {
      next = parts;
      step = source.skip(parts);
      page = source.page(step);
    }
    step.check(page, source);
    given = step;
    next = step.after(page);
    source.expect(next);
    return page;
  }
}
