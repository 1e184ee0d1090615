package io.github.subfleet.core.paging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of a window what the window before it held, too, and what is not wanted at all. As each moment lies in a
 * window altogether or not at all, neighbours that share a moment share all of its items: an id that the window before
 * held twice is left out twice, which is right for ids that are not quite unique, and for items compared as a whole.
 */
final class SeamFilter<T> {
  /**
   * Items further than this from both ends of their window, in milliseconds, are forgotten at once. One millisecond would
   * do if the exchange filtered by the very time it shows; some times look rounded to seconds.
   */
  static final long MARGIN = 60_000;

  private final Function<T, @Nullable Object> id;
  private final Function<T, @Nullable Instant> time;
  private final Predicate<Instant> isOutside;
  private @Nullable TimeWindow window;
  private Map<Object, Integer> before = new HashMap<>();
  private Map<Object, Integer> here = new HashMap<>();

  SeamFilter(
      Function<T, @Nullable Object> id,
      Function<T, @Nullable Instant> time,
      Predicate<Instant> isOutside) {
    this.id = id;
    this.time = time;
    this.isOutside = isOutside;
  }

  List<T> admit(TimeWindow from, List<T> items) {
    if (!from.equals(window)) {
      window = from;
      before = here;
      here = new HashMap<>();
    }
    List<T> admitted = new ArrayList<>(items.size());
    for (T item : items) {
      Instant at = time.apply(item);
      Object key = keyOf(item);
      if (at == null || !isWellInside(from, at.toEpochMilli())) {
        here.merge(key, 1, Integer::sum);
      }
      if (!wasBefore(key) && (at == null || !isOutside.test(at))) {
        admitted.add(item);
      }
    }
    return admitted;
  }

  /** Tells how many ids are kept. */
  int remembered() {
    return before.size() + here.size();
  }

  private Object keyOf(T item) {
    Object key = id.apply(item);
    return key == null ? item : key;
  }

  private boolean wasBefore(Object key) {
    Integer times = before.get(key);
    if (times == null) {
      return false;
    }
    if (times == 1) {
      before.remove(key);
    } else {
      before.put(key, times - 1);
    }
    return true;
  }

  private static boolean isWellInside(TimeWindow window, long millis) {
    return millis > window.start() + MARGIN && millis < window.end() - MARGIN;
  }
}
