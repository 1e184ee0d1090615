package io.github.subfleet.core.scan;

import java.util.List;
import java.util.Objects;

/**
 * What became of each input of a scan.
 *
 * @param items one for each input, in their order
 * @param <I> the input
 * @param <T> what the exchange answers
 */
public record ScanReport<I, T>(List<ScanItem<I, T>> items) {
  /**
   * Takes a copy of the list.
   *
   * @param items one for each input
   */
  public ScanReport {
    items = List.copyOf(items);
  }

  /**
   * Gives the inputs whose calls ended in a certain way.
   *
   * @param state which way
   * @return their items, in the order of the inputs
   */
  public List<ScanItem<I, T>> with(ScanItem.State state) {
    return items.stream().filter(item -> item.state() == state).toList();
  }

  /**
   * Gives the answers that there are.
   *
   * @return the values, in the order of the inputs
   */
  public List<T> values() {
    return with(ScanItem.State.ANSWERED).stream()
        .map(item -> Objects.requireNonNull(item.value()))
        .toList();
  }

  /**
   * Counts the inputs by state.
   *
   * @return the numbers
   */
  public ScanProgress progress() {
    ScanProgress progress = new ScanProgress(items.size(), 0, 0, 0);
    for (ScanItem<I, T> item : items) {
      progress = progress.and(item);
    }
    return progress;
  }

  /**
   * Tells whether every input was answered.
   *
   * @return true if none failed and none was skipped
   */
  public boolean isComplete() {
    return items.stream().allMatch(item -> item.state() == ScanItem.State.ANSWERED);
  }
}
