package io.github.subfleet.core.submit;

import io.github.subfleet.core.Outcome;
import java.util.List;

/**
 * What became of each write of a batch.
 *
 * @param items one for each write, in the order of the batch
 * @param <Q> the request
 * @param <R> the answer
 * @param <F> an item of the history
 */
public record BatchReport<Q, R, F>(List<BatchItem<Q, R, F>> items) {
  /**
   * Takes a copy of the list.
   *
   * @param items one for each write
   */
  public BatchReport {
    items = List.copyOf(items);
  }

  /**
   * Gives the writes that ended in a certain way.
   *
   * @param outcome which way
   * @return their items
   */
  public List<BatchItem<Q, R, F>> with(Outcome outcome) {
    return items.stream().filter(item -> item.outcome() == outcome).toList();
  }

  /**
   * Counts the writes by outcome.
   *
   * @return the numbers
   */
  public BatchProgress progress() {
    BatchProgress progress = new BatchProgress(items.size(), 0, 0, 0);
    for (BatchItem<Q, R, F> item : items) {
      progress = progress.and(item);
    }
    return progress;
  }

  /**
   * Tells whether nothing is left open.
   *
   * @return true if every write has a definite answer
   */
  public boolean isSettled() {
    return progress().unknown() == 0;
  }
}
