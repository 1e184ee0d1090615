package io.github.subfleet.core.paging;

import java.util.Iterator;

/** Page after page, by number or by offset. */
final class NumberedWalk<R, P, T> implements Walk<R, P, T> {
  private final Numbering<R, P, T> numbering;
  private final NumberedStep<R, P, T> start;

  NumberedWalk(Numbering<R, P, T> numbering, R request) {
    this.numbering = numbering;
    this.start = NumberedStep.first(numbering, numbering.complete(request));
  }

  @Override
  public Step<R, P> start() {
    return start;
  }

  @Override
  public Iterator<T> items(PageSource<R, P> source) {
    return new ItemIterator<>(pages(source), numbering.items());
  }

  @Override
  public void requireStart() {
    int number = start.number();
    if (number != numbering.first()) {
      String what = numbering.unit() == Numbering.Unit.PAGES ? "page" : "offset";
      throw new IllegalArgumentException(what + " must be left out, or " + numbering.first()
          + ", when the time is given to between(from, to), but was " + number);
    }
  }
}
