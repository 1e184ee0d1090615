package io.github.subfleet.core.paging;

import org.jspecify.annotations.Nullable;

/**
 * A place in a walk: what to ask for there, and where the answer leads. Immutable, and the same answer always leads to
 * the same place, so that a walk can be thought ahead while the answers are on their way.
 */
interface Step<R, P> {
  /** Tells this step from all others of its walk. */
  Object key();

  R request();

  /** Says where to ask in parts for what an answer could not hold; null if the answer is to be given as it is. */
  default @Nullable Step<R, P> dividedBy(P page) {
    return null;
  }

  /** Refuses an answer that makes no list together with those before it. */
  void check(P page, PageSource<R, P> source);

  /** Says where an answer leads; null at the end. */
  @Nullable
  Step<R, P> after(P page);

  /** Says where the walk surely goes on, whatever is answered here; null if that is not known. */
  @Nullable
  Step<R, P> expected();

  /** Says where the walk likely goes on, as long as nothing is answered here; null if it should be waited for. */
  default @Nullable Step<R, P> guessed() {
    return expected();
  }
}
