package io.github.subfleet.core.paging;

import java.util.Iterator;

/** A way through the pages of one request. It never changes; each iterator starts over. */
interface Walk<R, P, T> {
  /** Gives the request for the first page, with all that a pager fills in. */
  R first();

  Iterator<P> pages(PageSource<R, P> source);

  Iterator<T> items(PageSource<R, P> source);
}
