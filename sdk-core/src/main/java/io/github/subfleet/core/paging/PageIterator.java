package io.github.subfleet.core.paging;

import io.github.subfleet.core.error.PagingException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.ToLongFunction;

/** Page after page until the list ends. A page that could not be had is asked for again by the next call. */
final class PageIterator<R, P, T> implements Iterator<P> {
  /** More than any list has: it only bounds a walk over an exchange that makes up page after page. */
  static final int MOST_PAGES = 100_000;

  private final Numbering<R, P, T> numbering;
  private final R start;
  private final PageSource<R, P> source;
  private final RepeatGuard repeats = new RepeatGuard();
  private final int size;
  private int number;
  private int pagesSeen;
  private long itemsSeen;
  private boolean ended;

  PageIterator(Numbering<R, P, T> numbering, R start, PageSource<R, P> source) {
    this.numbering = numbering;
    this.start = start;
    this.source = source;
    this.size = numbering.size().of(start);
    this.number = numbering.of(start);
  }

  @Override
  public boolean hasNext() {
    return !ended;
  }

  @Override
  public P next() {
    if (ended) {
      throw new NoSuchElementException("there are no more pages");
    }
    P page = source.page(numbering.write().apply(start, number));
    List<T> items = numbering.items().apply(page);
    long before = pagesSeen == 0 ? numbering.itemsBefore(number, size, items.size()) : itemsSeen;
    boolean last = isLast(page, items, before + items.size());
    if (!last) {
      refuseToGoRound(items);
      number = numbering.next(number, items.size());
    }
    itemsSeen = before + items.size();
    pagesSeen++;
    ended = last;
    return page;
  }

  private boolean isLast(P page, List<T> items, long seen) {
    if (items.isEmpty()) {
      return true;
    }
    ToLongFunction<P> total = numbering.total();
    return total == null ? items.size() < size : seen >= total.applyAsLong(page);
  }

  private void refuseToGoRound(List<T> items) {
    if (repeats.sawBefore(items)) {
      throw new PagingException(source.failure(place() + " holds the same items as one before it"));
    }
    if (pagesSeen + 1 >= MOST_PAGES) {
      throw new PagingException(source.failure("there are more than " + MOST_PAGES + " pages"));
    }
  }

  private String place() {
    return switch (numbering.unit()) {
      case PAGES -> "page " + number;
      case ITEMS -> "the page after " + number + " items";
    };
  }
}
