package io.github.subfleet.sandbox.http;

import java.io.IOException;

/** How an answer goes over the wire. */
public sealed interface Delivery {
  /** As it should. */
  record Whole() implements Delivery {}

  /** Not at all: the connection is closed without a byte. */
  record Dropped() implements Delivery {}

  /** The head, half of the body, and then the connection is closed. */
  record Cut() implements Delivery {}

  /**
   * The head, and then one byte of the body after the other.
   *
   * @param pace makes the sender wait before each byte
   */
  record Dripped(Pace pace) implements Delivery {}

  /** Makes a sender wait. */
  @FunctionalInterface
  interface Pace {
    /**
     * Waits.
     *
     * @param part which byte of the body is next, from 0
     * @param of how many there are
     * @throws IOException if there is nothing to wait for any more
     */
    void await(int part, int of) throws IOException;
  }
}
