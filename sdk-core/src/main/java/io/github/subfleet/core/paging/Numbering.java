package io.github.subfleet.core.paging;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What page numbers and offsets have in common: a number that says where a page is. */
record Numbering<R, P, T>(
    Unit unit,
    int first,
    Function<R, @Nullable Integer> read,
    BiFunction<R, Integer, R> write,
    PageSize<R> size,
    Function<P, List<T>> items,
    @Nullable ToLongFunction<P> total) {

  /** What the number counts. */
  enum Unit {
    PAGES,
    ITEMS
  }

  R complete(R request) {
    R sized = size.complete(request);
    return read.apply(sized) == null ? write.apply(sized, first) : sized;
  }

  int of(R completed) {
    return Objects.requireNonNull(read.apply(completed), "the number was not set");
  }

  int next(int number, int itemsOnPage) {
    return Math.addExact(number, unit == Unit.PAGES ? 1 : itemsOnPage);
  }

  /**
   * Counts the items before the starting page. Should the exchange give smaller pages than asked for, the starting page
   * shows it; should that page be short for being the last, the count is too low, which costs one more request and loses
   * nothing.
   */
  long itemsBefore(int start, int pageSize, int itemsOnPage) {
    long before = (long) start - first;
    return unit == Unit.PAGES ? before * Math.min(pageSize, itemsOnPage) : before;
  }
}
