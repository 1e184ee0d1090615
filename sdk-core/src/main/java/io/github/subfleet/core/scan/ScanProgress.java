package io.github.subfleet.core.scan;

/**
 * How far a scan has come.
 *
 * @param total how many inputs it has
 * @param answered how many calls were answered
 * @param failed how many failed
 * @param skipped how many were not sent, because the scan was stopped
 */
public record ScanProgress(int total, int answered, int failed, int skipped) {
  /**
   * Tells how many inputs have come to an end, one way or another.
   *
   * @return the number
   */
  public int done() {
    return answered + failed + skipped;
  }

  ScanProgress and(ScanItem<?, ?> item) {
    return switch (item.state()) {
      case ANSWERED -> new ScanProgress(total, answered + 1, failed, skipped);
      case FAILED -> new ScanProgress(total, answered, failed + 1, skipped);
      case SKIPPED -> new ScanProgress(total, answered, failed, skipped + 1);
    };
  }
}
