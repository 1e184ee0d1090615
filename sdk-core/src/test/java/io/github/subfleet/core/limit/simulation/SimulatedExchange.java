package io.github.subfleet.core.limit.simulation;

import io.github.subfleet.core.UsedWeight;
import io.github.subfleet.core.UsedWeight.Limit;
import io.github.subfleet.core.UsedWeight.Usage;
import io.github.subfleet.core.limit.contract.VirtualTime;
import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts weight by the minutes of its own clock, tells the used weight in every answer, and refuses with a 429 what is too
 * much. What it refuses counts as well.
 */
final class SimulatedExchange {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final VirtualTime time;
  private final Duration ahead;
  private final int ipLimit;
  private final int uidLimit;
  private final Map<Operation, Integer> ipWeights = new HashMap<>();
  private final Map<Operation, Map<String, Integer>> uidWeights = new HashMap<>();
  private final Map<String, Map<Long, Tally>> tallies = new HashMap<>();
  private long minute;

  /**
   * Opens an exchange.
   *
   * @param ahead how far its clock is ahead of the virtual time
   */
  SimulatedExchange(VirtualTime time, Duration ahead, int ipLimit, int uidLimit) {
    this.time = time;
    this.ahead = ahead;
    this.ipLimit = ipLimit;
    this.uidLimit = uidLimit;
  }

  /**
   * Takes a request that arrives now. Each operation here is an endpoint of its own.
   *
   * @param sender who is known to have sent it; the exchange itself sees only one IP address
   * @param owner whose key it is sent with
   */
  Answer take(String sender, Operation operation, String owner) {
    long now = minuteNow();
    if (now != minute) {
      minute = now;
      ipWeights.clear();
      uidWeights.clear();
    }
    List<Usage> usages = new ArrayList<>(2);
    int ipSum = ipWeights.merge(operation, operation.ipWeight(), Integer::sum);
    usages.add(new Usage(Limit.IP, MINUTE, ipSum));
    boolean over = ipSum > ipLimit;
    if (operation.uidWeight() > 0) {
      int uidSum = uidWeights
          .computeIfAbsent(operation, any -> new HashMap<>())
          .merge(owner, operation.uidWeight(), Integer::sum);
      usages.add(new Usage(Limit.UID, MINUTE, uidSum));
      over |= uidSum > uidLimit;
    }
    tally(sender, minute).add(operation, over);
    return new Answer(
        new UsedWeight(usages),
        over ? Duration.ofSeconds(untilNextMinute().plusNanos(999_999_999).toSeconds()) : null);
  }

  /** What a sender's requests came to in a minute of the exchange's clock. */
  Tally tally(String sender, long ofMinute) {
    return tallies
        .computeIfAbsent(sender, any -> new HashMap<>())
        .computeIfAbsent(ofMinute, any -> new Tally());
  }

  /** The minute of the exchange's clock. */
  long minuteNow() {
    return Math.floorDiv(now().getEpochSecond(), MINUTE.toSeconds());
  }

  /** How long the minute of the exchange's clock still lasts. */
  Duration untilNextMinute() {
    return Duration.between(now(), Instant.ofEpochSecond((minuteNow() + 1) * MINUTE.toSeconds()));
  }

  private Instant now() {
    return time.now().plus(ahead);
  }

  /**
   * An answer.
   *
   * @param retryAfter how long to wait, if the request was refused
   */
  record Answer(UsedWeight used, @Nullable Duration retryAfter) {}

  /** What became of one sender's requests in one minute. */
  static final class Tally {
    private long ipWeight;
    private long uidWeight;
    private long refused;

    private void add(Operation operation, boolean over) {
      if (over) {
        refused++;
      } else {
        ipWeight += operation.ipWeight();
        uidWeight += operation.uidWeight();
      }
    }

    long ipWeight() {
      return ipWeight;
    }

    long uidWeight() {
      return uidWeight;
    }

    long refused() {
      return refused;
    }
  }
}
