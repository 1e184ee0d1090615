package io.github.subfleet.core.submit;

import org.jspecify.annotations.Nullable;

/**
 * How to carry a batch out.
 *
 * @param concurrency how many writes at a time
 * @param stopping whether to stop after the first write that is not executed
 * @param listener is told of each end, or null
 */
record BatchSettings<Q, R, F>(
    int concurrency, boolean stopping, @Nullable BatchListener<Q, R, F> listener) {
  static <Q, R, F> BatchSettings<Q, R, F> defaults() {
    return new BatchSettings<>(16, false, null);
  }
}
