package io.github.subfleet.core.submit;

/**
 * Is told of each write of a batch that has come to an end. Called by one thread at a time, which is kept from the batch
 * meanwhile. What it throws stops the batch: nothing more is sent, and the batch fails with it.
 *
 * @param <Q> the request
 * @param <R> the answer
 * @param <F> an item of the history
 */
@FunctionalInterface
public interface BatchListener<Q, R, F> {
  /**
   * Takes notice of the end of a write.
   *
   * @param item what became of it
   * @param progress how far the batch has come with it
   */
  void ended(BatchItem<Q, R, F> item, BatchProgress progress);
}
