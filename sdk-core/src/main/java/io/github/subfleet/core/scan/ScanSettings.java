package io.github.subfleet.core.scan;

import io.github.subfleet.core.Sleeper;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How to carry a scan out.
 *
 * @param concurrency how many calls at a time
 * @param stopping tells of an end whether to stop there
 * @param listener is told of each end, or null
 * @param sleeper waits for a turn that the rate limiter would not wait for
 */
record ScanSettings<I, T>(
    int concurrency,
    Predicate<? super ScanItem<I, T>> stopping,
    @Nullable ScanListener<I, T> listener,
    Sleeper sleeper) {
  static <I, T> ScanSettings<I, T> defaults() {
    return new ScanSettings<>(16, item -> false, null, Sleeper.system());
  }
}
