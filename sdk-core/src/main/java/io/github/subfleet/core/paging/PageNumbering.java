package io.github.subfleet.core.paging;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.PagedCall;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How an operation numbers its pages.
 *
 * @param firstPage the number of the first page
 * @param largestSize the largest page size that is documented, asked for unless the request sets another
 * @param page reads the page number of a request, null if it is not set
 * @param withPage returns a request with another page number
 * @param size reads the page size of a request, null if it is not set
 * @param withSize returns a request with another page size
 * @param items gets the items of a page
 * @param total gets the number of items on all pages from a page, or null if pages do not tell it
 * @param <R> the request
 * @param <P> a page
 * @param <T> an item of a page
 */
public record PageNumbering<R, P, T>(
    int firstPage,
    int largestSize,
    Function<R, @Nullable Integer> page,
    BiFunction<R, Integer, R> withPage,
    Function<R, @Nullable Integer> size,
    BiFunction<R, Integer, R> withSize,
    Function<P, List<T>> items,
    @Nullable ToLongFunction<P> total)
    implements PageStyle<R, P, T> {

  /**
   * Checks that nothing is missing, and that pages can hold something.
   *
   * @param firstPage the number of the first page
   * @param largestSize the largest page size
   * @param page reads the page number
   * @param withPage sets the page number
   * @param size reads the page size
   * @param withSize sets the page size
   * @param items gets the items
   * @param total gets the number of items on all pages, or null
   */
  public PageNumbering {
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(withPage, "withPage");
    Objects.requireNonNull(size, "size");
    Objects.requireNonNull(withSize, "withSize");
    Objects.requireNonNull(items, "items");
    PageSize.requirePositive(largestSize);
  }

  /**
   * Makes a call that can walk the pages. It starts at the page that the request names, or else at the first, and always
   * sends the page number and the page size.
   *
   * @param request the request
   * @param operation makes the call for one page
   * @return the call
   */
  @Override
  public PagedCall<P, T> call(R request, Function<R, ApiCall<P>> operation) {
    return new PageCall<>(walk(request), operation);
  }

  Walk<R, P, T> walk(R request) {
    return new NumberedWalk<>(
        new Numbering<>(
            Numbering.Unit.PAGES,
            firstPage,
            page,
            withPage,
            new PageSize<>(largestSize, size, withSize),
            items,
            total),
        request);
  }
}
