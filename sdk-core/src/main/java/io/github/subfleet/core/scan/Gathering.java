package io.github.subfleet.core.scan;

/** What becomes of the items of a scan. Used by one thread at a time, unless it says otherwise. */
interface Gathering<I, T, R> {
  /** Takes what became of the next input, in whatever order that happens. */
  void add(ScanItem<I, T> item);

  /** How many items somebody has still to take before they are forgotten; each takes the place of a call. */
  int waiting();

  /** Gives the result, when all items have been added. */
  R result();
}
