package io.github.subfleet.core.paging;

import io.github.subfleet.core.error.IncompleteAnswerException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One answer that is everything there is, unless it is full.
 *
 * @param request what to ask for
 * @param itemsOf gets the items of the answer
 * @param size how many items make the answer full
 */
record SingleStep<R, P, T>(R request, Function<P, List<T>> itemsOf, int size)
    implements Step<R, P> {

  boolean isFull(P page) {
    return itemsOf.apply(page).size() >= size;
  }

  @Override
  public Object key() {
    return 0;
  }

  @Override
  public void check(P page, PageSource<R, P> source) {
    if (isFull(page)) {
      throw new IncompleteAnswerException(source.failure("it is full with " + size
          + " items, so others may be missing; shorter times show them all"));
    }
  }

  @Override
  public @Nullable Step<R, P> after(P page) {
    return null;
  }

  @Override
  public @Nullable Step<R, P> expected() {
    return null;
  }
}
