package io.github.subfleet.core.limit;

import io.github.subfleet.core.UsedWeight;
import io.github.subfleet.core.operation.Operation;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The requests of one operation on behalf of one account: all weigh the same and take it from the same windows, so that none
 * of them can go before the first who waits. Guarded by the lock of its host.
 */
final class Lane {
  private final Operation operation;
  private final Bucket bucket;

  /** An array, since every request walks through it, and more than once. */
  private final WeightWindow[] windows;

  private final Set<Waiter> waiters = new LinkedHashSet<>();
  private int lastUsed;

  Lane(Operation operation, Bucket bucket, List<WeightWindow> windows) {
    this.operation = operation;
    this.bucket = bucket;
    this.windows = windows.toArray(new WeightWindow[0]);
  }

  Operation operation() {
    return operation;
  }

  Bucket bucket() {
    return bucket;
  }

  List<WeightWindow> windows() {
    return List.of(windows);
  }

  /** Who waits, in the order in which they came. */
  Set<Waiter> waiters() {
    return waiters;
  }

  Waiter first() {
    return waiters.iterator().next();
  }

  int weightIn(WeightWindow window) {
    return window.kind() == UsedWeight.Limit.IP ? operation.ipWeight() : operation.uidWeight();
  }

  /** Brings the windows up to the current minute. */
  void turnTo(int turn) {
    lastUsed = turn;
    for (WeightWindow window : windows) {
      window.turnTo(turn);
    }
  }

  /** Whether a request may go now, if nobody waits before it. */
  boolean isOpen(Moment moment) {
    for (WeightWindow window : windows) {
      if (!window.hasRoomFor(weightIn(window), moment)) {
        return false;
      }
    }
    return true;
  }

  /** Takes the weight of a request that goes now. */
  LocalPermit grant(HostLimits host, Moment moment) {
    Claim[] claims = new Claim[windows.length];
    for (int i = 0; i < claims.length; i++) {
      claims[i] = windows[i].claim(weightIn(windows[i]));
    }
    return new LocalPermit(host, this, claims, moment.now());
  }

  /** This machine's time before which no request may go, as far as that is certain; now if it is not. */
  long opensAt(Moment moment) {
    turnTo(moment.turn());
    long opens = moment.now();
    for (WeightWindow window : windows) {
      opens = Math.max(opens, window.closedUntil());
      if (window.isUsedUpFor(weightIn(window))) {
        opens = Math.max(opens, moment.endOfMinute());
      }
    }
    return opens;
  }

  /** Whether the exchange takes nothing for a while after a 429. */
  boolean isClosed(Moment moment) {
    return Arrays.stream(windows).anyMatch(window -> window.closedUntil() > moment.now());
  }

  /** Whether nothing depends on the lane, and nobody has used it for so many minutes in which it was open. */
  boolean isIdle(int turns, Moment moment) {
    long since = moment.now() - turns * Moment.MINUTE;
    return moment.turn() - lastUsed >= turns
        && waiters.isEmpty()
        && Arrays.stream(windows).allMatch(window -> window.closedUntil() <= since);
  }
}
