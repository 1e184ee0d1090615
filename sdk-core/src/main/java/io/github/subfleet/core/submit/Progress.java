package io.github.subfleet.core.submit;

/** How far the exchange has come with a write, as an item of its history says. */
public enum Progress {
  /** It was carried out. */
  EXECUTED,
  /** It is under way, or the history says something that we do not know: look again later. */
  PENDING,
  /** It was given up, and had no effect. */
  FAILED
}
