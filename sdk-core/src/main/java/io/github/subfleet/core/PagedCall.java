package io.github.subfleet.core;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * A call of an operation that answers in pages. Executed like any other call it gets one page: the one that its request
 * names, or else the first. Its other methods walk from that page to the last.
 *
 * <p>All of them are lazy: a page is requested when the first of its items is, so whoever stops early pays for no more
 * than what was used. Whoever wants all of a long list is faster with {@link #prefetch(int)}. Each iterator and each
 * stream starts over with new requests. If a request fails, {@code hasNext()} or {@code next()} throws, and the same
 * iterator may be asked again: it goes on with the page that failed. The call may be used by many threads, an iterator or
 * a stream by one at a time.
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
  /** How many pages may be read ahead at most. */
  int MOST_PREFETCHED = 64;

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
   * @return a sequential, ordered stream; it needs no closing unless it reads ahead
   */
  Stream<P> pageStream();

  /**
   * Walks the items of all pages like {@link #items()}.
   *
   * @return a sequential, ordered stream; it needs no closing unless it reads ahead
   */
  Stream<T> stream();

  /**
   * Returns a copy of this call whose walks read ahead: while a page is used, up to so many of the pages after it are
   * under way or wait to be used. While a page is waited for, so many are under way, and those that have come before their
   * turn are kept, so that there are never more than twice as many in all. Items and pages come in the same order as without, and none is missed or given twice for
   * it. Only speed and memory change: a list of 500 pages takes about as long as 500 ÷ {@code pages} answers.
   *
   * <p>What can be asked for side by side:
   *
   * <ul>
   *   <li>Pages by number or by offset. Where the exchange tells how many items there are, the first page is waited for,
   *       and then those that exist are asked for. Where it does not tell, pages are asked for on the supposition that
   *       there are more, so that up to {@code pages} - 1 requests may be sent past the end. They are given up when the end
   *       is seen, but may have cost their weight.
   *   <li>The windows of {@link WindowedCall#between}: neighbours side by side. In each window the pages after the first
   *       follow one by one, or side by side once the exchange has told how many items the window has.
   *   <li>Where an answer is all there is, nothing is read ahead. Where only an answer tells what to ask for next, such as
   *       the halves of a window that is full, that step is taken when the answer is there.
   * </ul>
   *
   * <p>Requests go the way of {@link #executeAsync()}: each waits its turn at the rate limiter, and none takes a thread of
   * its own meanwhile. A client sends no more side by side than its {@code maxConnections}.
   *
   * <p>A failure is thrown where its page would have come, after all pages before it. What was read ahead is given up then,
   * and if the iterator is asked again, it goes on with the page that failed, reading ahead anew. If the thread is
   * interrupted while it waits for a page, everything under way is given up, the thread stays interrupted, and a {@link
   * java.util.concurrent.CancellationException} is thrown.
   *
   * <p>Nobody can see that a {@code for} loop was left early, or that a stream was not read to its end. Nothing more is sent
   * then, but what is under way, up to {@code pages} requests, comes to its end in vain. Closing the stream gives it up at
   * once:
   *
   * <pre>{@code
   * try (Stream<SpotSubUserAsset> assets = call.prefetch(8).stream()) {
   *   Optional<SpotSubUserAsset> first = assets.filter(a -> a.totalAsset().signum() == 0).findFirst();
   * }
   * }</pre>
   *
   * @param pages how many pages beyond the one in use, 1 to {@value #MOST_PREFETCHED}; unless this is called, none is
   *     requested before it is asked for
   * @return the copy
   * @throws IllegalArgumentException if the number is out of range
   */
  PagedCall<P, T> prefetch(int pages);

  /** {@inheritDoc} It holds for the request of each page. */
  @Override
  PagedCall<P, T> recvWindow(Duration recvWindow);

  /** {@inheritDoc} It holds for the request of each page, not for the walk. */
  @Override
  PagedCall<P, T> timeout(Duration timeout);

  /** {@inheritDoc} It holds for the request of each page. */
  @Override
  PagedCall<P, T> retries(RetryPolicy policy);

  /** {@inheritDoc} It holds for the request of each page. */
  @Override
  PagedCall<P, T> rateLimitWait(Duration longest);
}
