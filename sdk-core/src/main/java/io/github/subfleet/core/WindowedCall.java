package io.github.subfleet.core;

import java.time.Duration;
import java.time.Instant;

/**
 * A call of an operation that looks at a window of time only, such as less than 7 days. Executed or walked as it is, it
 * asks for the window that its request names, or else for the one that the exchange takes by itself, often the last few
 * days. To read any other time, however long, use {@link #between(Instant, Instant)}.
 *
 * <p>Some of these operations have no pages: an answer ends at the size asked for, and only shorter windows show the rest.
 * To walk one of them divides the window if the request names both of its ends; if it does not, and the answer is full,
 * the walk fails with an {@link io.github.subfleet.core.error.IncompleteAnswerException}, lest it be taken for the whole
 * list. To execute it gives one answer, however full.
 *
 * <p>Like every call, it never changes and may be used by many threads.
 *
 * @param <P> a page
 * @param <T> an item of a page
 */
public interface WindowedCall<P, T> extends PagedCall<P, T> {
  /**
   * Reads a span of time of any length, the oldest window first. Does what {@link #between(Instant, Instant,
   * WindowOrder)} does with {@link WindowOrder#OLDEST_FIRST}.
   *
   * @param from the start of the time, included
   * @param to the end of the time, not included
   * @return a call that walks all windows
   * @throws IllegalArgumentException if {@code from} is not before {@code to}, one of them is before 1970 or after 9999,
   *     or the request itself sets a start, an end, or a page other than the first
   */
  default PagedCall<P, T> between(Instant from, Instant to) {
    return between(from, to, WindowOrder.OLDEST_FIRST);
  }

  /**
   * Reads a span of time of any length: as many windows as are needed, each from its first page to its last. Windows
   * that hold nothing do not end the walk. As with any walk, nothing is requested before it is needed; executed, the
   * call gets the first page of the first window, as the exchange sends it.
   *
   * <p>It is not documented whether the exchange counts the two ends of a window in. The windows therefore overlap by a
   * millisecond, and start a millisecond early; what thus comes twice, or lies outside of the time asked for, is left out
   * of {@link #items()} and {@link #stream()}. So each item is given once, whatever the exchange does, and two spans of
   * which one begins where the other ends share none and miss none. {@link #pages()} and {@link #pageStream()} give the
   * pages as they are sent: an item at a seam may stand on two of them.
   *
   * <p>An item is known again by its id, or where it has none by everything in it. In the latter case an item that
   * changes between two requests, and stands right at a seam, is given both before and after the change. What has to be
   * remembered for this are the items close to the ends of two windows, not all.
   *
   * <p>Where the operation has no pages, an answer that is full is dropped and asked for again in halves, until each part
   * is complete. Should a single millisecond fill an answer, an
   * {@link io.github.subfleet.core.error.IncompleteAnswerException} names it: what it holds beyond that cannot be had.
   *
   * <p>A span that has ended does not change any more while it is walked. Items that are added, at its end or as it is
   * read, may be missed or seen twice. If the exchange does not answer for times so long ago, the walk fails with its
   * refusal when it gets there; and should the exchange answer with an empty list instead, nothing can be told from that.
   *
   * @param from the start of the time, included; parts of a millisecond count as the next
   * @param to the end of the time, not included; parts of a millisecond count as the next
   * @param order which window to read first
   * @return a call that walks all windows
   * @throws IllegalArgumentException if {@code from} is not before {@code to}, one of them is before 1970 or after 9999,
   *     or the request itself sets a start, an end, or a page other than the first
   */
  PagedCall<P, T> between(Instant from, Instant to, WindowOrder order);

  /** {@inheritDoc} */
  @Override
  WindowedCall<P, T> recvWindow(Duration recvWindow);

  /** {@inheritDoc} */
  @Override
  WindowedCall<P, T> timeout(Duration timeout);

  /** {@inheritDoc} */
  @Override
  WindowedCall<P, T> prefetch(int pages);

  /** {@inheritDoc} */
  @Override
  WindowedCall<P, T> retries(RetryPolicy policy);

  /** {@inheritDoc} */
  @Override
  WindowedCall<P, T> rateLimitWait(Duration longest);
}
