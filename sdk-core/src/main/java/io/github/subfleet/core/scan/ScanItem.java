package io.github.subfleet.core.scan;

import io.github.subfleet.core.UsedWeight;
import org.jspecify.annotations.Nullable;

/**
 * What became of one input of a scan.
 *
 * @param index its place among the inputs, from 0
 * @param input the input
 * @param value what the exchange answered, or null if there is no answer
 * @param usedWeight what the answer says of the used weight, or null if there is no answer
 * @param failure what the call failed with, or null: an {@link io.github.subfleet.core.error.ApiException}, what was thrown
 *     when the call was made, or what should not happen
 * @param <I> the input
 * @param <T> what the exchange answers
 */
public record ScanItem<I, T>(
    int index,
    I input,
    @Nullable T value,
    @Nullable UsedWeight usedWeight,
    @Nullable Throwable failure) {
  /** How the call of an input ended. */
  public enum State {
    /** The exchange answered, and {@link ScanItem#value()} is there. */
    ANSWERED,
    /** It failed, and {@link ScanItem#failure()} is there. */
    FAILED,
    /** Nothing was sent, because the scan was stopped before. */
    SKIPPED
  }

  /**
   * Tells how the call ended.
   *
   * @return the state
   */
  public State state() {
    if (failure != null) {
      return State.FAILED;
    }
    return usedWeight == null ? State.SKIPPED : State.ANSWERED;
  }
}
