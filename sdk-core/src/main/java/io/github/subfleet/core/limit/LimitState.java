package io.github.subfleet.core.limit;

import io.github.subfleet.core.UsedWeight;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How things stood with a limiter at one moment.
 *
 * @param windows the windows that were used in the last minutes
 * @param bans the bans that have not ended
 * @param waiting how many callers wait
 */
public record LimitState(List<Window> windows, List<Ban> bans, int waiting) {
  /** Nothing is used, nobody waits. */
  static final LimitState EMPTY = new LimitState(List.of(), List.of(), 0);

  /**
   * Takes copies of the lists.
   *
   * @param windows the windows
   * @param bans the bans
   * @param waiting how many callers wait
   */
  public LimitState {
    windows = List.copyOf(windows);
    bans = List.copyOf(bans);
  }

  /**
   * How much of one limit is used in the current minute.
   *
   * @param host names the exchange, as in {@link LimitScope}
   * @param kind whose weight it is
   * @param owner names the account, as in {@link LimitScope}; empty if the weight is that of the IP address
   * @param endpoint what the limit is for: verb and path, such as {@code GET /sapi/v1/sub-account/list}, or the common
   *     prefix of all paths that it is for, such as {@code /api/}
   * @param limit the weight that may be used in a minute
   * @param used the weight that is used or under way; more than what the exchange last told if answers are outstanding
   * @param resetsAt when the next minute starts, on the exchange's clock
   * @param closedUntil until when the exchange takes nothing more, on its clock, after a 429; null if it takes requests
   * @param waiting how many callers wait for weight from it
   */
  public record Window(
      String host,
      UsedWeight.Limit kind,
      String owner,
      String endpoint,
      long limit,
      long used,
      Instant resetsAt,
      @Nullable Instant closedUntil,
      int waiting) {
    /**
     * Checks that nothing is missing.
     *
     * @param host names the exchange
     * @param kind whose weight it is
     * @param owner names the account
     * @param endpoint what the limit is for
     * @param limit the weight that may be used
     * @param used the weight that is used or under way
     * @param resetsAt when the next minute starts
     * @param closedUntil until when the exchange takes nothing more
     * @param waiting how many callers wait
     */
    public Window {
      Objects.requireNonNull(host, "host");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(owner, "owner");
      Objects.requireNonNull(endpoint, "endpoint");
      Objects.requireNonNull(resetsAt, "resetsAt");
    }
  }

  /**
   * A ban of this machine's IP address.
   *
   * @param host names the exchange, as in {@link LimitScope}
   * @param until when it ends, on the exchange's clock
   */
  public record Ban(String host, Instant until) {
    /**
     * Checks that nothing is missing.
     *
     * @param host names the exchange
     * @param until when it ends
     */
    public Ban {
      Objects.requireNonNull(host, "host");
      Objects.requireNonNull(until, "until");
    }
  }
}
