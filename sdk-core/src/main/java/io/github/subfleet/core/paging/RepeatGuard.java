package io.github.subfleet.core.paging;

import java.util.List;

/**
 * Notices when pages come round again, keeping no more than one of them: each page is compared with the one at the last
 * power of two (Brent's way to find a cycle), so that a cycle of any length is found within a few times its length.
 */
final class RepeatGuard {
  private List<?> mark = List.of();
  private long seen;
  private long nextMark = 1;

  boolean sawBefore(List<?> items) {
    seen++;
    if (seen > 1 && mark.equals(items)) {
      return true;
    }
    if (seen == nextMark) {
      mark = items;
      nextMark *= 2;
    }
    return false;
  }
}
