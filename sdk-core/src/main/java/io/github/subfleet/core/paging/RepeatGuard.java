package io.github.subfleet.core.paging;

import java.util.List;

/**
 * Notices when pages come round again, keeping no more than one of them: each page is compared with the one at the last
 * power of two (Brent's way to find a cycle), so that a cycle of any length is found within a few times its length.
 *
 * @param mark the page to compare with, empty if there is none
 * @param seen how many pages were seen
 * @param nextMark which page is kept next
 */
record RepeatGuard(List<?> mark, long seen, long nextMark) {
  static final RepeatGuard NONE = new RepeatGuard(List.of(), 0, 1);

  boolean sawBefore(List<?> items) {
    return seen > 0 && mark.equals(items);
  }

  RepeatGuard after(List<?> items) {
    return seen + 1 == nextMark
        ? new RepeatGuard(items, seen + 1, nextMark * 2)
        : new RepeatGuard(mark, seen + 1, nextMark);
  }
}
