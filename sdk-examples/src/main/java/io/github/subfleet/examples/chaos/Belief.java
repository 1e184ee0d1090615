package io.github.subfleet.examples.chaos;

/** What a client believes to have become of an intent. */
enum Belief {
  /** It was carried out. */
  EXECUTED,
  /** It was not, and will not be. */
  NOT_EXECUTED,
  /** It does not know. */
  UNDECIDED
}
