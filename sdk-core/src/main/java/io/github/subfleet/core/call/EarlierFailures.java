package io.github.subfleet.core.call;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The failures that an execution has recovered from: the first, and the last few. Used by one thread after the other. */
final class EarlierFailures {
  private static final int KEPT = 4;

  private @Nullable List<Throwable> kept;

  void add(Throwable failure) {
    if (kept == null) {
      kept = new ArrayList<>(KEPT);
    }
    if (kept.size() == KEPT) {
      kept.remove(1);
    }
    kept.add(failure);
  }

  /** Hands them over to the failure that the execution ends with. */
  <E extends Throwable> E handOverTo(E last) {
    if (kept != null) {
      kept.stream().filter(failure -> failure != last).forEach(last::addSuppressed);
      kept = null;
    }
    return last;
  }
}
