package io.github.subfleet.core.paging;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.PagedCall;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * An operation that has neither pages nor a limit: it answers everything at once. It can be walked only to be used in
 * {@link TimeWindows}, or for the sake of likeness.
 *
 * @param items gets the items of an answer
 * @param <R> the request
 * @param <P> the answer
 * @param <T> an item of the answer
 */
public record WholeAnswer<R, P, T>(Function<P, List<T>> items) implements PageStyle<R, P, T> {
  /**
   * Checks that nothing is missing.
   *
   * @param items gets the items
   */
  public WholeAnswer {
    Objects.requireNonNull(items, "items");
  }

  /**
   * Makes a call whose walk has one page.
   *
   * @param request the request
   * @param operation makes the call
   * @return the call
   */
  @Override
  public PagedCall<P, T> call(R request, Function<R, ApiCall<P>> operation) {
    return new PageCall<>(walk(request), operation);
  }

  SingleWalk<R, P, T> walk(R request) {
    return new SingleWalk<>(new SingleStep<>(request, items, Integer.MAX_VALUE));
  }
}
