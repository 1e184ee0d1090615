package io.github.subfleet.core.submit;

import io.github.subfleet.core.error.ApiException;
import java.util.List;
import java.util.Objects;

/**
 * What might be a write whose outcome is unknown. This claims nothing: a single candidate may be another write like it,
 * and none at all may mean that it was not executed, or that the histories do not show it, or not yet.
 *
 * @param items what the histories hold that is like it; an item that two histories hold is there twice
 * @param window the exchange's time within which it must have been executed, if it was
 * @param cause why its outcome is unknown, or why its answer cannot be read although it was executed
 * @param gaps what kept histories from being read to their end, or from being read at all
 * @param <R> what the exchange answers
 * @param <F> an item of the histories
 */
public record Candidates<R, F>(
    List<F> items, TimeWindow window, ApiException cause, List<Exception> gaps)
    implements Sent<R, F> {
  /**
   * Takes copies of the lists.
   *
   * @param items what might be it
   * @param window when it must have been executed
   * @param cause why this has to be asked
   * @param gaps what is missing
   */
  public Candidates {
    items = List.copyOf(items);
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(cause, "cause");
    gaps = List.copyOf(gaps);
  }

  /**
   * Tells whether all histories were read to their end, after the write could no longer be executed.
   *
   * @return false if there may be more candidates
   */
  public boolean isComplete() {
    return gaps.isEmpty();
  }
}
