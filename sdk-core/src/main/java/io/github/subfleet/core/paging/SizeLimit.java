package io.github.subfleet.core.paging;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.PagedCall;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How an operation that has no pages cuts its answer off: at a number of items. An answer that is not full holds
 * everything; of one that is, nobody can tell. In {@link TimeWindows} such an answer is asked for again in parts.
 *
 * @param largestSize the largest number of items that is documented, asked for unless the request sets another
 * @param size reads the number of items that a request allows, null if it is not set
 * @param withSize returns a request that allows another number of items
 * @param items gets the items of an answer
 * @param <R> the request
 * @param <P> the answer
 * @param <T> an item of the answer
 */
public record SizeLimit<R, P, T>(
    int largestSize,
    Function<R, @Nullable Integer> size,
    BiFunction<R, Integer, R> withSize,
    Function<P, List<T>> items)
    implements PageStyle<R, P, T> {

  /**
   * Checks that nothing is missing, and that answers can hold something.
   *
   * @param largestSize the largest number of items
   * @param size reads the number of items
   * @param withSize sets the number of items
   * @param items gets the items
   */
  public SizeLimit {
    Objects.requireNonNull(size, "size");
    Objects.requireNonNull(withSize, "withSize");
    Objects.requireNonNull(items, "items");
    PageSize.requirePositive(largestSize);
  }

  /**
   * Makes a call whose walk has one page, which always sends the size. To execute it gives whatever the exchange answers;
   * to walk it fails with {@link io.github.subfleet.core.error.IncompleteAnswerException} if the answer is full, since
   * items may then be missing.
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
    PageSize<R> limit = new PageSize<>(largestSize, size, withSize);
    R first = limit.complete(request);
    return new SingleWalk<>(new SingleStep<>(first, items, limit.of(first)));
  }
}
