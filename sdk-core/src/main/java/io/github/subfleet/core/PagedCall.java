package io.github.subfleet.core;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * A call of an operation that answers in pages. Executed like any other call it gets one page: the one that its request
 * names, or else the first. Its other methods walk from that page to the last.
 *
 * <p>All of them are lazy: a page is requested when the first of its items is, so whoever stops early pays for no more
 * than what was used. Each iterator and each stream starts over with new requests. If a request fails, {@code hasNext()}
 * or {@code next()} throws, and the same iterator may be asked again: it goes on with the page that failed.
 *
 * <p>The exchange has no snapshots. If the list changes while it is walked, what moves from a page that is still to come
 * to one that has been read is missed, and what moves the other way is seen twice. Where that matters, compare by a key
 * of the items, or narrow the request until the answer fits on one page.
 *
 * <p>The walk ends where the exchange says how many items there are and that many have been seen; where it does not say,
 * at a page with fewer items than asked for; and always at an empty page. If the exchange sends the same pages again and
 * again, a {@link io.github.subfleet.core.error.PagingException} ends it.
 *
 * @param <P> a page
 * @param <T> an item of a page
 */
public interface PagedCall<P, T> extends ApiCall<P> {
  /**
   * Walks the pages, an empty last one included.
   *
   * @return the pages, requested one by one as they are asked for
   */
  Iterable<P> pages();

  /**
   * Walks the items of all pages.
   *
   * @return the items in the exchange's order
   */
  Iterable<T> items();

  /**
   * Walks the pages like {@link #pages()}.
   *
   * @return a sequential, ordered stream; it needs no closing
   */
  Stream<P> pageStream();

  /**
   * Walks the items of all pages like {@link #items()}.
   *
   * @return a sequential, ordered stream; it needs no closing
   */
  Stream<T> stream();

  /** {@inheritDoc} It holds for the request of each page. */
  @Override
  PagedCall<P, T> recvWindow(Duration recvWindow);

  /** {@inheritDoc} It holds for the request of each page, not for the walk. */
  @Override
  PagedCall<P, T> timeout(Duration timeout);
}
