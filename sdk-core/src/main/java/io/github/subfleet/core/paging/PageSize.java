package io.github.subfleet.core.paging;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a request says how many items a page may hold. */
record PageSize<R>(
    int largest, Function<R, @Nullable Integer> read, BiFunction<R, Integer, R> write) {

  static void requirePositive(int largestSize) {
    if (largestSize < 1) {
      throw new IllegalArgumentException("largestSize must be at least 1, but was " + largestSize);
    }
  }

  /** Asks for the largest pages, unless the request says otherwise. */
  R complete(R request) {
    return read.apply(request) == null ? write.apply(request, largest) : request;
  }

  int of(R completed) {
    return Objects.requireNonNull(read.apply(completed), "withSize did not set the size");
  }
}
