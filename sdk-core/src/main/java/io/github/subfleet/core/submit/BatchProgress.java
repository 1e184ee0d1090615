package io.github.subfleet.core.submit;

/**
 * How far a batch has come.
 *
 * @param total how many writes it has
 * @param executed how many were executed
 * @param notExecuted how many were not executed, and will not be
 * @param unknown how many could not be settled
 */
public record BatchProgress(int total, int executed, int notExecuted, int unknown) {
  /**
   * Tells how many writes have come to an end, one way or another.
   *
   * @return the number
   */
  public int done() {
    return executed + notExecuted + unknown;
  }

  BatchProgress and(BatchItem<?, ?, ?> item) {
    return switch (item.outcome()) {
      case EXECUTED -> new BatchProgress(total, executed + 1, notExecuted, unknown);
      case NOT_EXECUTED -> new BatchProgress(total, executed, notExecuted + 1, unknown);
      case UNKNOWN -> new BatchProgress(total, executed, notExecuted, unknown + 1);
    };
  }
}
