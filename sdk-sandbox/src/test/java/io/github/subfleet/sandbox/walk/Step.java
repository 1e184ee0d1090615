package io.github.subfleet.sandbox.walk;

import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.client.Answer;
import java.util.function.Consumer;

/**
 * One request of a walk.
 *
 * @param operation which operation it is for
 * @param key who makes it
 * @param query with what parameters
 * @param effect what becomes of the walker's books if it is accepted; null if it must change nothing at all
 */
record Step(String operation, SandboxKey key, String query, Consumer<Answer> effect) {
  /** A request that only reads. */
  static Step read(String operation, SandboxKey key, String query) {
    return new Step(operation, key, query, null);
  }
}
