package io.github.subfleet.core.paging;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** The items of page after page; a page is asked for when the first of its items is. */
final class ItemIterator<P, T> implements Iterator<T> {
  private final Iterator<P> pages;
  private final Function<P, List<T>> itemsOf;
  private Iterator<T> items = Collections.emptyIterator();

  ItemIterator(Iterator<P> pages, Function<P, List<T>> itemsOf) {
    this.pages = pages;
    this.itemsOf = itemsOf;
  }

  @Override
  public boolean hasNext() {
    while (!items.hasNext() && pages.hasNext()) {
      items = itemsOf.apply(pages.next()).iterator();
    }
    return items.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("there are no more items");
    }
    return items.next();
  }
}
