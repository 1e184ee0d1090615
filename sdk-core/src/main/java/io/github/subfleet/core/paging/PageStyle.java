package io.github.subfleet.core.paging;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.PagedCall;
import java.util.List;
import java.util.function.Function;

/**
 * How an operation spreads a list over its answers. Generated facades hold one for each operation that answers with a
 * list that can be walked. Styles never change, and may be used by many threads.
 *
 * @param <R> the request
 * @param <P> a page
 * @param <T> an item of a page
 */
public sealed interface PageStyle<R, P, T>
    permits PageNumbering, OffsetNumbering, SizeLimit, WholeAnswer {
  /**
   * Makes a call that can walk the pages, from the one that the request names, or else from the first. Where the
   * operation takes a page size, each request carries one.
   *
   * @param request the request
   * @param operation makes the call for one page
   * @return the call
   */
  PagedCall<P, T> call(R request, Function<R, ApiCall<P>> operation);

  /**
   * Tells where a page has its items.
   *
   * @return gets the items of a page
   */
  Function<P, List<T>> items();
}
