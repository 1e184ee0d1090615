package io.github.subfleet.core.limit;

import io.github.subfleet.core.UsedWeight;
import io.github.subfleet.core.operation.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The windows of what the exchange counts together: one endpoint, or all endpoints under a prefix. Lanes of different buckets
 * share no weight. Guarded by the lock of its host.
 */
final class Bucket {
  private static final Comparator<Lane> BY_ARRIVAL =
      Comparator.comparingLong(lane -> lane.first().arrival());

  private final String endpoint;
  private final int uidLimit;
  private final @Nullable WeightWindow ip;
  private final Map<String, WeightWindow> uids = new HashMap<>();
  private final Set<Lane> lanes = new LinkedHashSet<>();
  private final Set<Lane> waiting = new LinkedHashSet<>();

  Bucket(String endpoint, int ipLimit, int uidLimit, int turn) {
    this.endpoint = endpoint;
    this.uidLimit = uidLimit;
    this.ip = ipLimit == 0 ? null : new WeightWindow(UsedWeight.Limit.IP, "", ipLimit, turn);
  }

  /** Opens a lane for an operation on behalf of an account. */
  Lane open(Operation operation, String owner, int turn) {
    List<WeightWindow> windows = new ArrayList<>(2);
    if (ip != null && operation.ipWeight() > 0) {
      windows.add(ip);
    }
    if (uidLimit > 0 && operation.uidWeight() > 0) {
      windows.add(uids.computeIfAbsent(
          owner, name -> new WeightWindow(UsedWeight.Limit.UID, name, uidLimit, turn)));
    }
    Lane lane = new Lane(operation, this, windows);
    lanes.add(lane);
    return lane;
  }

  /** The windows that requests were counted in lately. */
  Set<WeightWindow> windows() {
    Set<WeightWindow> used = new LinkedHashSet<>();
    lanes.forEach(lane -> used.addAll(lane.windows()));
    return used;
  }

  /** Forgets lanes, and the windows that were theirs only. */
  void forget(Predicate<Lane> idle) {
    if (lanes.removeIf(idle)) {
      uids.values().retainAll(windows());
    }
  }

  boolean isForgotten() {
    return lanes.isEmpty();
  }

  /** The lanes in which somebody waits. */
  Set<Lane> waiting() {
    return waiting;
  }

  boolean isWaitedFor() {
    return !waiting.isEmpty();
  }

  /** All who wait, lane by lane. */
  List<Waiter> waiters() {
    List<Waiter> all = new ArrayList<>();
    waiting.forEach(lane -> all.addAll(lane.waiters()));
    return all;
  }

  void add(Waiter waiter) {
    waiter.lane().waiters().add(waiter);
    waiting.add(waiter.lane());
  }

  /** Takes a waiter out of the queue; false if it was not in it. */
  boolean remove(Waiter waiter) {
    Lane lane = waiter.lane();
    boolean waited = lane.waiters().remove(waiter);
    if (lane.waiters().isEmpty()) {
      waiting.remove(lane);
    }
    return waited;
  }

  /**
   * Finds all who may go now, in the order in which they came, and has each of them leave before it looks further. Who cannot
   * go holds up those behind it, but only where both want weight from the window that it is waiting for.
   */
  void drain(Moment moment, Consumer<Waiter> leave) {
    PriorityQueue<Lane> inOrder = new PriorityQueue<>(BY_ARRIVAL);
    inOrder.addAll(waiting);
    Set<WeightWindow> heldUp = new HashSet<>();
    for (Lane lane = inOrder.poll(); lane != null; lane = inOrder.poll()) {
      lane.turnTo(moment.turn());
      if (isOpen(lane, heldUp, moment)) {
        leave.accept(lane.first());
        if (!lane.waiters().isEmpty()) {
          inOrder.add(lane);
        }
      }
    }
  }

  LimitState.Window describe(String host, WeightWindow window, Moment moment) {
    int waiters = waiting.stream()
        .filter(lane -> lane.windows().contains(window))
        .mapToInt(lane -> lane.waiters().size())
        .sum();
    return new LimitState.Window(
        host,
        window.kind(),
        window.owner(),
        endpoint,
        window.limit(),
        window.used(),
        moment.nextMinute(),
        moment.now() < window.closedUntil() ? moment.exchangeAt(window.closedUntil()) : null,
        waiters);
  }

  private static boolean isOpen(Lane lane, Set<WeightWindow> heldUp, Moment moment) {
    boolean open = true;
    for (WeightWindow window : lane.windows()) {
      if (heldUp.contains(window)) {
        open = false;
      } else if (!window.hasRoomFor(lane.weightIn(window), moment)) {
        heldUp.add(window);
        open = false;
      }
    }
    return open;
  }
}
