package io.github.subfleet.sandbox;

/** Where something is traded. */
public enum Market {
  /** The spot market. */
  SPOT,
  /** The spot market, with borrowed money. */
  MARGIN,
  /** Futures. */
  FUTURES
}
