package io.github.subfleet.core.limit;

import io.github.subfleet.core.operation.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lanes of a host that were used lately. Guarded by the lock of the host. */
final class Lanes {
  private static final int FORGOTTEN_AFTER_TURNS = 10;

  private final RateLimits limits;
  private final Map<Operation, Map<String, Lane>> lanes = new HashMap<>();
  private final Map<String, Bucket> buckets = new HashMap<>();
  private int turn;

  /** Whether, after a ban, no answer has shown yet that the exchange takes requests again. */
  private boolean suspicious;

  Lanes(RateLimits limits) {
    this.limits = limits;
  }

  /** Finds or opens a lane, and brings its windows up to the current minute. */
  Lane of(Operation operation, String owner, Moment moment) {
    if (moment.turn() != turn) {
      turn = moment.turn();
      forgetIdle(moment);
    }
    Map<String, Lane> byOwner = lanes.get(operation);
    Lane lane = byOwner == null ? null : byOwner.get(owner);
    if (lane == null) {
      lane = open(operation, owner);
    }
    lane.turnTo(turn);
    return lane;
  }

  Collection<Bucket> buckets() {
    return buckets.values();
  }

  private List<WeightWindow> windows() {
    List<WeightWindow> all = new ArrayList<>();
    buckets.values().forEach(bucket -> all.addAll(bucket.windows()));
    return all;
  }

  /** Makes every window take one request alone at first, also those that are not in use yet. */
  void suspect() {
    suspicious = true;
    windows().forEach(WeightWindow::suspect);
  }

  /** Takes note that the exchange takes requests. Each window in use finds that out by itself. */
  void trust() {
    suspicious = false;
  }

  private Lane open(Operation operation, String owner) {
    RateLimits.Rule rule = limits.ruleFor(operation.path());
    checkWeight(operation, rule);
    Lane lane = bucket(operation, rule).open(operation, owner, turn);
    if (suspicious) {
      lane.windows().forEach(WeightWindow::suspect);
    }
    lanes.computeIfAbsent(operation, any -> new HashMap<>()).put(owner, lane);
    return lane;
  }

  private Bucket bucket(Operation operation, RateLimits.@Nullable Rule rule) {
    if (rule == null) {
      return buckets.computeIfAbsent("", none -> new Bucket(none, 0, 0, turn));
    }
    String endpoint =
        rule.perEndpoint() ? operation.verb() + " " + operation.path() : rule.pathPrefix();
    return buckets.computeIfAbsent(
        endpoint, name -> new Bucket(name, rule.ipWeight(), rule.uidWeight(), turn));
  }

  private static void checkWeight(Operation operation, RateLimits.@Nullable Rule rule) {
    if (rule == null) {
      return;
    }
    boolean fits = (rule.ipWeight() == 0 || operation.ipWeight() <= rule.ipWeight())
        && (rule.uidWeight() == 0 || operation.uidWeight() <= rule.uidWeight());
    if (!fits) {
      throw new IllegalArgumentException(operation
          + " weighs "
          + operation.ipWeight()
          + " by IP address and "
          + operation.uidWeight()
          + " by account, more than the limits in a minute, "
          + rule.ipWeight()
          + " and "
          + rule.uidWeight());
    }
  }

  private void forgetIdle(Moment moment) {
    buckets.values().forEach(bucket -> bucket.forget(lane -> isIdle(lane, moment)));
    buckets.values().removeIf(Bucket::isForgotten);
    lanes.values().forEach(byOwner -> byOwner.values().removeIf(lane -> isIdle(lane, moment)));
    lanes.values().removeIf(Map::isEmpty);
  }

  private static boolean isIdle(Lane lane, Moment moment) {
    return lane.isIdle(FORGOTTEN_AFTER_TURNS, moment);
  }
}
