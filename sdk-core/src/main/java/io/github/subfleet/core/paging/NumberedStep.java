package io.github.subfleet.core.paging;

import io.github.subfleet.core.error.PagingException;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A page that is found by a number or by an offset.
 *
 * @param numbering how pages are found
 * @param start the request for the first page of the walk
 * @param number where this page is
 * @param page how many pages of the walk are before it
 * @param items how many items of the list are before it
 * @param total how many items the list has, as the page before told; {@link #UNKNOWN} if none did
 * @param step how many items a page holds, as far as is known
 * @param repeats what is known of the pages before it
 */
record NumberedStep<R, P, T>(
    Numbering<R, P, T> numbering,
    R start,
    int number,
    int page,
    long items,
    long total,
    int step,
    RepeatGuard repeats)
    implements Step<R, P> {
  /** More than any list has: it only bounds a walk over an exchange that makes up page after page. */
  static final int MOST_PAGES = 100_000;

  private static final long UNKNOWN = -1;

  static <R, P, T> NumberedStep<R, P, T> first(Numbering<R, P, T> numbering, R start) {
    return new NumberedStep<>(
        numbering,
        start,
        numbering.of(start),
        0,
        0,
        UNKNOWN,
        numbering.size().of(start),
        RepeatGuard.NONE);
  }

  @Override
  public Object key() {
    return number;
  }

  @Override
  public R request() {
    return page == 0 ? start : numbering.write().apply(start, number);
  }

  @Override
  public void check(P answer, PageSource<R, P> source) {
    List<T> found = numbering.items().apply(answer);
    if (isLast(answer, found)) {
      return;
    }
    if (repeats.sawBefore(found)) {
      throw new PagingException(source.failure(place() + " holds the same items as one before it"));
    }
    if (page + 1 >= MOST_PAGES) {
      throw new PagingException(source.failure("there are more than " + MOST_PAGES + " pages"));
    }
  }

  @Override
  public @Nullable Step<R, P> after(P answer) {
    List<T> found = numbering.items().apply(answer);
    ToLongFunction<P> totalOf = numbering.total();
    return isLast(answer, found)
        ? null
        : next(
            numbering.next(number, found.size()),
            seen(found),
            totalOf == null ? UNKNOWN : totalOf.applyAsLong(answer),
            found.size(),
            repeats.after(found));
  }

  /** Where it was told how many items there are, another page is expected as long as that many are not seen. */
  @Override
  public @Nullable Step<R, P> expected() {
    return total == UNKNOWN || items + step >= total ? null : supposed();
  }

  /** Where the exchange never tells how many items there are, full pages are supposed, and the next after each. */
  @Override
  public @Nullable Step<R, P> guessed() {
    return numbering.total() == null ? supposed() : expected();
  }

  private @Nullable Step<R, P> supposed() {
    boolean isFarthest = number > Integer.MAX_VALUE - step || page + 1 >= MOST_PAGES;
    return isFarthest
        ? null
        : next(numbering.next(number, step), items + step, total, step, repeats);
  }

  private NumberedStep<R, P, T> next(
      int nextNumber, long seen, long knownTotal, int pageItems, RepeatGuard known) {
    return new NumberedStep<>(
        numbering, start, nextNumber, page + 1, seen, knownTotal, pageItems, known);
  }

  private boolean isLast(P answer, List<T> found) {
    if (found.isEmpty()) {
      return true;
    }
    ToLongFunction<P> totalOf = numbering.total();
    return totalOf == null
        ? found.size() < numbering.size().of(start)
        : seen(found) >= totalOf.applyAsLong(answer);
  }

  private long seen(List<T> found) {
    long before =
        page == 0 ? numbering.itemsBefore(number, numbering.size().of(start), found.size()) : items;
    return before + found.size();
  }

  private String place() {
    return switch (numbering.unit()) {
      case PAGES -> "page " + number;
      case ITEMS -> "the page after " + number + " items";
    };
  }
}
