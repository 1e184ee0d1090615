package io.github.subfleet.core.paging;

import io.github.subfleet.core.error.IncompleteAnswerException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * One answer that is everything there is, unless it is full.
 *
 * @param first the request
 * @param itemsOf gets the items of the answer
 * @param size how many items make the answer full
 */
record SingleWalk<R, P, T>(R first, Function<P, List<T>> itemsOf, int size)
    implements Walk<R, P, T> {

  boolean isFull(P page) {
    return itemsOf.apply(page).size() >= size;
  }

  @Override
  public Iterator<P> pages(PageSource<R, P> source) {
    return new Iterator<>() {
      private boolean ended;

      @Override
      public boolean hasNext() {
        return !ended;
      }

      @Override
      public P next() {
        if (ended) {
          throw new NoSuchElementException("there are no more pages");
        }
        P page = source.page(first);
        if (isFull(page)) {
          throw new IncompleteAnswerException(source.failure("it is full with " + size
              + " items, so others may be missing; shorter times show them all"));
        }
        ended = true;
        return page;
      }
    };
  }

  @Override
  public Iterator<T> items(PageSource<R, P> source) {
    return new ItemIterator<>(pages(source), itemsOf);
  }
}
