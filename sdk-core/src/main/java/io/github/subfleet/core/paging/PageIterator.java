package io.github.subfleet.core.paging;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.error.Failure;
import io.github.subfleet.core.error.PagingException;
import io.github.subfleet.core.operation.Operation;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Page after page until the list ends. A page that could not be had is asked for again by the next call. */
final class PageIterator<R, P, T> implements Iterator<P> {
  /** More than any list has: it only bounds a walk over an exchange that makes up page after page. */
  static final int MOST_PAGES = 100_000;

  private final PageNumbering<R, P, T> numbering;
  private final R start;
  private final Function<R, ApiCall<P>> calls;
  private final Operation operation;
  private final RepeatGuard repeats = new RepeatGuard();
  private final int size;
  private int number;
  private int pagesSeen;
  private long itemsSeen;
  private boolean ended;

  PageIterator(
      PageNumbering<R, P, T> numbering,
      R start,
      Function<R, ApiCall<P>> calls,
      Operation operation) {
    this.numbering = numbering;
    this.start = start;
    this.calls = calls;
    this.operation = operation;
    this.size = numbering.sizeOf(start);
    this.number = numbering.pageOf(start);
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
    P page = calls.apply(numbering.withPage().apply(start, number)).execute();
    List<T> items = numbering.items().apply(page);
    if (pagesSeen == 0) {
      itemsSeen = itemsBefore(items);
    }
    pagesSeen++;
    itemsSeen += items.size();
    ended = isLast(page, items);
    if (!ended) {
      refuseToGoRound(items);
      number++;
    }
    return page;
  }

  /**
   * Counts the items on the pages before the starting one. Should the exchange give smaller pages than asked for, the
   * first page shows it; should that page be short for being the last, the count is too low, which costs one more request
   * and loses nothing.
   */
  private long itemsBefore(List<T> items) {
    return (long) (number - numbering.firstPage()) * Math.min(size, items.size());
  }

  private boolean isLast(P page, List<T> items) {
    if (items.isEmpty()) {
      return true;
    }
    ToLongFunction<P> total = numbering.total();
    return total == null ? items.size() < size : itemsSeen >= total.applyAsLong(page);
  }

  private void refuseToGoRound(List<T> items) {
    if (repeats.sawBefore(items)) {
      throw failure("page " + number + " holds the same items as one before it");
    }
    if (pagesSeen >= MOST_PAGES) {
      throw failure("there are more than " + MOST_PAGES + " pages");
    }
  }

  private PagingException failure(String message) {
    return new PagingException(
        Failure.of(operation, Outcome.EXECUTED).message(message).build());
  }
}
