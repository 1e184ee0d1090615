package io.github.subfleet.core.scan;

/**
 * Is told of each input of a scan as its call comes to an end, in whatever order that happens. Called by one thread at a
 * time, which is kept from the scan meanwhile, so that it must not block. What it throws stops the scan: nothing more is
 * sent, what is under way is given up, and the scan fails with it.
 *
 * @param <I> the input
 * @param <T> what the exchange answers
 */
@FunctionalInterface
public interface ScanListener<I, T> {
  /**
   * Takes notice of the end of a call.
   *
   * @param item what became of the input
   * @param progress how far the scan has come with it
   */
  void ended(ScanItem<I, T> item, ScanProgress progress);
}
