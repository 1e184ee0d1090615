package io.github.subfleet.core.submit;

/** What the answer to the last sending of a write said, while the write is still open. */
enum Evidence {
  /** Nothing that could be relied on. */
  UNKNOWN,
  /** That it was executed; but what else it said could not be read, or is to be confirmed. */
  ACCEPTED,
  /** That it was rejected; but an earlier delivery of it may have been executed. */
  REFUSED
}
