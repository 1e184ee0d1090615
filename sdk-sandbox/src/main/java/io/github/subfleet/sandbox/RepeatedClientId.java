package io.github.subfleet.sandbox;

/**
 * What happens to a universal transfer with a {@code clientTranId} that an earlier one has used. The documentation says
 * that the id must be unique and no more, so both answers are guesses: code should work with either.
 */
public enum RepeatedClientId {
  /** Refuse it with code -9000; no money moves. */
  REFUSE,
  /** Answer what the first one was answered; no money moves, whatever the second one asks for. */
  ECHO_FIRST
}
