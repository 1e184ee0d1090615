package io.github.subfleet.core.paging;

import java.util.Iterator;

/** One answer, and no other. */
record SingleWalk<R, P, T>(SingleStep<R, P, T> start) implements Walk<R, P, T> {
  @Override
  public Iterator<T> items(PageSource<R, P> source) {
    return new ItemIterator<>(pages(source), start.itemsOf());
  }
}
