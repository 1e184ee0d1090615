package io.github.subfleet.core.submit;

import io.github.subfleet.core.Outcome;

/**
 * The definite answer to a write: it was executed, once, or it was not executed and will not be. Never anything in
 * between: what cannot be settled is an {@link UnsettledException}. Immutable.
 *
 * @param <R> what the exchange answers
 * @param <F> an item of the history
 */
public sealed interface Settlement<R, F> permits Executed, NotExecuted {
  /**
   * Gives the id by which the write is known to the caller and to the exchange.
   *
   * @return the id
   */
  String clientId();

  /**
   * Tells how often the write was sent, each time with the same id.
   *
   * @return the number, 0 if it never was
   */
  int sends();

  /**
   * Tells whether the exchange carried the write out.
   *
   * @return {@link Outcome#EXECUTED} or {@link Outcome#NOT_EXECUTED}
   */
  Outcome outcome();

  /**
   * Goes on only if the write was executed.
   *
   * @return this
   * @throws NotExecutedException if it was not
   */
  Executed<R, F> orThrow();
}
