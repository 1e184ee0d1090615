package io.github.subfleet.core;

/** In which order the windows of a span of time are read. Inside a window, items come in the exchange's order. */
public enum WindowOrder {
  /** From the start of the time to its end. */
  OLDEST_FIRST,
  /** From the end of the time to its start: for whoever wants the latest items and then stops. */
  NEWEST_FIRST
}
