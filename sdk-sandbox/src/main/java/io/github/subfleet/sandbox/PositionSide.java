package io.github.subfleet.sandbox;

/** Which side of a contract a position is on. An account has either {@link #BOTH} or the other two, not mixed. */
public enum PositionSide {
  /** The only position of an account in one-way mode, whose sign tells long from short. */
  BOTH,
  /** The long position of an account in hedge mode. */
  LONG,
  /** The short position of an account in hedge mode; its amount is negative. */
  SHORT
}
