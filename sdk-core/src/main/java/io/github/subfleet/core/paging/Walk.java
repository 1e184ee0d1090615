package io.github.subfleet.core.paging;

import java.util.Iterator;

/** A way through the pages of one request. It never changes; each iterator starts over. */
interface Walk<R, P, T> {
  /** Finds the way that a style prescribes. */
  static <R, P, T> Walk<R, P, T> of(PageStyle<R, P, T> style, R request) {
    if (style instanceof PageNumbering<R, P, T> numbers) {
      return numbers.walk(request);
    } else if (style instanceof OffsetNumbering<R, P, T> offsets) {
      return offsets.walk(request);
    } else if (style instanceof SizeLimit<R, P, T> limit) {
      return limit.walk(request);
    }
    return ((WholeAnswer<R, P, T>) style).walk(request);
  }

  /** Gives the first page, with all that a pager fills in. */
  Step<R, P> start();

  Iterator<T> items(PageSource<R, P> source);

  default Iterator<P> pages(PageSource<R, P> source) {
    return new PageIterator<>(start(), source);
  }

  /** Refuses a request that asks for another page than the first, where only the first makes sense. */
  default void requireStart() {}
}
