package io.github.subfleet.sandbox;

/** Whether something is bought or sold. */
public enum OrderSide {
  /** A purchase. */
  BUY,
  /** A sale. */
  SELL
}
