package io.github.subfleet.core.submit;

import io.github.subfleet.core.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of one write of a batch. Either of settlement and failure is there.
 *
 * @param index its place in the batch, from 0
 * @param request the request, with its client id
 * @param clientId that id
 * @param settlement the definite answer, or null if there is none
 * @param failure an {@link UnsettledException}, a {@link JournalException}, or what should not happen; else null
 * @param <Q> the request
 * @param <R> the answer
 * @param <F> an item of the history
 */
public record BatchItem<Q, R, F>(
    int index,
    Q request,
    String clientId,
    @Nullable Settlement<R, F> settlement,
    @Nullable Throwable failure) {
  /**
   * Tells whether the exchange carried the write out.
   *
   * @return the outcome; {@link Outcome#UNKNOWN} if the write could not be settled
   */
  public Outcome outcome() {
    return settlement == null ? Outcome.UNKNOWN : settlement.outcome();
  }
}
