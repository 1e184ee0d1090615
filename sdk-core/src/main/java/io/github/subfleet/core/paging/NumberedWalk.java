package io.github.subfleet.core.paging;

import java.util.Iterator;

/** Page after page, by number or by offset. */
final class NumberedWalk<R, P, T> implements Walk<R, P, T> {
  private final Numbering<R, P, T> numbering;
  private final R first;

  NumberedWalk(Numbering<R, P, T> numbering, R request) {
    this.numbering = numbering;
    this.first = numbering.complete(request);
  }

  @Override
  public R first() {
    return first;
  }

  @Override
  public Iterator<P> pages(PageSource<R, P> source) {
    return new PageIterator<>(numbering, first, source);
  }

  @Override
  public Iterator<T> items(PageSource<R, P> source) {
    return new ItemIterator<>(pages(source), numbering.items());
  }

  @Override
  public void requireStart() {
    int number = numbering.of(first);
    if (number != numbering.first()) {
      String what = numbering.unit() == Numbering.Unit.PAGES ? "page" : "offset";
      throw new IllegalArgumentException(what + " must be left out, or " + numbering.first()
          + ", when the time is given to between(from, to), but was " + number);
    }
  }
}
