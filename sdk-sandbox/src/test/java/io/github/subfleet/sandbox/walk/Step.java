package io.github.subfleet.sandbox.walk;

import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.client.Answer;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One request of a walk.
 *
 * @param operation which operation it is for
 * @param key who makes it
 * @param query with what parameters
 * @param changes what may have changed if it is accepted, and nothing else may
 * @param effect what to enter in the walker's books then, and what to check
 */
record Step(
    String operation, SandboxKey key, String query, Set<Part> changes, Consumer<Answer> effect) {

  /** A request that only reads. */
  static Step read(String operation, SandboxKey key, Query query) {
    return new Step(operation, key, query.toString(), Set.of(), answer -> {});
  }

  /** A request for a transfer, which may open a margin account, too. */
  static Step transfer(String operation, SandboxKey key, Query query, Consumer<Answer> effect) {
    Set<Part> changes = Set.of(Part.WALLETS, Part.TRANSFERS, Part.SUB_ACCOUNTS);
    return new Step(operation, key, query.toString(), changes, effect);
  }

  /** The same request with more to do if it is accepted. */
  Step and(Consumer<Answer> more) {
    return new Step(operation, key, query, changes, effect.andThen(more));
  }
}
