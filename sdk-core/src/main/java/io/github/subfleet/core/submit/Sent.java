package io.github.subfleet.core.submit;

/**
 * What is known of a write without id after it was sent: what the exchange answered, or {@link Candidates}.
 * Immutable.
 *
 * @param <R> what the exchange answers
 * @param <F> an item of the histories
 */
public sealed interface Sent<R, F> permits Sent.Answered, Candidates {
  /**
   * The exchange answered that it executed the write.
   *
   * @param answer its answer
   * @param <R> what the exchange answers
   * @param <F> an item of the histories
   */
  record Answered<R, F>(R answer) implements Sent<R, F> {}
}
