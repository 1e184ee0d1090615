package io.github.subfleet.core.submit;

import java.time.Duration;

/** What to do next about a write. Whoever does it tells the {@link Course} how it ended. */
sealed interface Move<R, F> {
  /** Send the request. */
  record Send<R, F>() implements Move<R, F> {}

  /** Look it up in the history. */
  record LookUp<R, F>(TimeWindow window) implements Move<R, F> {}

  /** Wait. */
  record Pause<R, F>(Duration time) implements Move<R, F> {}

  /** Report the definite answer. */
  record Settle<R, F>(Settlement<R, F> settlement) implements Move<R, F> {}

  /** Report that there is none. */
  record GiveUp<R, F>(UnsettledException why) implements Move<R, F> {}
}
