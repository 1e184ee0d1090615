package io.github.subfleet.core;

/** Whether the exchange carried a request out, as far as the client can know. */
public enum Outcome {
  /** The exchange carried the request out. */
  EXECUTED,
  /** The request certainly had no effect. */
  NOT_EXECUTED,
  /** The request may or may not have had an effect: look before sending it again. */
  UNKNOWN
}
