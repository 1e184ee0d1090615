package io.github.subfleet.core.limit;

import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** All limits of one host, and who waits for them. Thread-safe, by one lock. */
final class HostLimits {
  /** The shortest ban that is documented. */
  private static final long SHORTEST_BAN = Duration.ofMinutes(2).toMillis();

  private static final Comparator<Waiter> BY_DEADLINE =
      Comparator.comparingLong(Waiter::deadline).thenComparingLong(Waiter::arrival);

  private final String name;
  private final Lanes lanes;
  private final MinuteClock clock;
  private final LongSupplier jitter;

  private final Object lock = new Object();
  private final Alarm alarm;
  private final Teller teller = new Teller();
  private final TreeSet<Waiter> waiters = new TreeSet<>(BY_DEADLINE);

  /** Those who left the queue and have not been told yet. */
  private final List<Waiter> leaving = new ArrayList<>();

  private long arrivals;
  private long bannedUntil = Long.MIN_VALUE;
  private boolean closed;

  HostLimits(
      String name, RateLimits limits, MinuteClock clock, LongSupplier jitter, Scheduler scheduler) {
    this.name = name;
    this.lanes = new Lanes(limits);
    this.clock = clock;
    this.jitter = jitter;
    this.alarm = new Alarm(scheduler, this::wake);
  }

  /** Gives a permit if there is one without waiting, else null. */
  @Nullable
  Permit acquireNow(String owner, Operation operation) {
    synchronized (lock) {
      if (closed) {
        return null;
      }
      Moment moment = clock.read();
      return grantIfOpen(lanes.of(operation, owner, moment), moment);
    }
  }

  CompletableFuture<Permit> acquire(String owner, Operation operation, long maxWait) {
    Waiter waiter;
    boolean isDecided;
    List<Waiter> left;
    synchronized (lock) {
      if (closed) {
        return CompletableFuture.failedFuture(Refusals.closed());
      }
      Moment moment = clock.read();
      Lane lane = lanes.of(operation, owner, moment);
      Permit permit = grantIfOpen(lane, moment);
      if (permit != null) {
        return CompletableFuture.completedFuture(permit);
      }
      waiter = new Waiter(lane, arrivals++, maxWait, moment.now());
      lane.bucket().add(waiter);
      waiters.add(waiter);
      drain(lane.bucket(), moment);
      refuseIfHopeless(waiter, moment);
      if (waiters.contains(waiter)) {
        alarm.runBy(Math.min(waiter.deadline(), nextChance(lane, moment)), moment.now());
      }
      isDecided = leaving.remove(waiter);
      left = takeLeaving();
    }
    if (isDecided) {
      waiter.tell();
    }
    teller.tell(left);
    if (!waiter.isDone()) {
      var unused = waiter.whenComplete((permit, failure) -> withdraw(waiter));
    }
    return waiter;
  }

  /** Lets a permit's first report take effect, and whoever may go because of it. */
  void report(LocalPermit permit, Consumer<Moment> effect) {
    List<Waiter> left;
    synchronized (lock) {
      if (!permit.report()) {
        return;
      }
      Moment moment = clock.read();
      Lane lane = permit.lane();
      lane.turnTo(moment.turn());
      effect.accept(moment);
      drain(lane.bucket(), moment);
      left = takeLeaving();
    }
    teller.tell(left);
  }

  /** Takes note that a request was answered. Called by a report's effect. */
  void answered(long grantedAt) {
    if (grantedAt >= bannedUntil) {
      lanes.trust();
    }
  }

  /** Bans everything. Called by a report's effect. */
  void ban(@Nullable Duration retryAfter, @Nullable Instant until, Moment moment) {
    long now = moment.now();
    long end = retryAfter == null ? now : now + Millis.of(retryAfter);
    if (until != null && until.isAfter(moment.exchangeAt(now))) {
      end = Math.max(end, moment.machineAt(until) + moment.tolerance());
    }
    bannedUntil = Math.max(bannedUntil, end > now ? end : now + SHORTEST_BAN);
    lanes.suspect();
    List.copyOf(waiters).forEach(waiter -> refuseIfHopeless(waiter, moment));
  }

  /** Refuses all who cannot wait long enough. Called by a report's effect. */
  void refuseHopeless(Bucket bucket, Moment moment) {
    bucket.waiters().forEach(waiter -> refuseIfHopeless(waiter, moment));
  }

  /** A little time that differs from process to process, in milliseconds. */
  long jitter() {
    return jitter.getAsLong();
  }

  /** Adds to what is told of the limiter, and returns how many wait. */
  int describe(List<LimitState.Window> windows, List<LimitState.Ban> bans) {
    synchronized (lock) {
      Moment moment = clock.read();
      for (Bucket bucket : lanes.buckets()) {
        for (WeightWindow window : bucket.windows()) {
          window.turnTo(moment.turn());
          windows.add(bucket.describe(name, window, moment));
        }
      }
      if (isBanned(moment)) {
        bans.add(new LimitState.Ban(name, moment.exchangeAt(bannedUntil)));
      }
      return waiters.size();
    }
  }

  void close() {
    List<Waiter> left;
    synchronized (lock) {
      closed = true;
      for (Waiter waiter : List.copyOf(waiters)) {
        leave(waiter);
        waiter.refuse(Refusals.closed());
      }
      left = takeLeaving();
    }
    teller.tell(left);
  }

  /** Takes a caller out of the queue who waits no longer, which may let others go. */
  private void withdraw(Waiter waiter) {
    List<Waiter> left;
    synchronized (lock) {
      Bucket bucket = waiter.lane().bucket();
      if (!bucket.remove(waiter)) {
        return;
      }
      waiters.remove(waiter);
      drain(bucket, clock.read());
      left = takeLeaving();
    }
    teller.tell(left);
  }

  /** Looks again who may go, and who has waited long enough. */
  private void wake() {
    List<Waiter> left;
    synchronized (lock) {
      alarm.cancel();
      Moment moment = clock.read();
      List<Bucket> waitedFor =
          lanes.buckets().stream().filter(Bucket::isWaitedFor).toList();
      waitedFor.forEach(bucket -> drain(bucket, moment));
      while (!waiters.isEmpty() && waiters.first().deadline() <= moment.now()) {
        refuseIfHopeless(waiters.first(), moment);
      }
      waitedFor.forEach(bucket -> drain(bucket, moment));
      if (!waiters.isEmpty()) {
        long next = waiters.first().deadline();
        for (Bucket bucket : waitedFor) {
          for (Lane lane : bucket.waiting()) {
            next = Math.min(next, nextChance(lane, moment));
          }
        }
        alarm.runBy(next, moment.now());
      }
      left = takeLeaving();
    }
    teller.tell(left);
  }

  private @Nullable Permit grantIfOpen(Lane lane, Moment moment) {
    boolean open = !isBanned(moment) && !lane.bucket().isWaitedFor() && lane.isOpen(moment);
    return open ? lane.grant(this, moment) : null;
  }

  private boolean isBanned(Moment moment) {
    return moment.now() < bannedUntil;
  }

  private void drain(Bucket bucket, Moment moment) {
    if (bucket.isWaitedFor() && !isBanned(moment)) {
      bucket.drain(moment, waiter -> {
        leave(waiter);
        waiter.grant(waiter.lane().grant(this, moment));
      });
    }
  }

  /** Refuses a caller who has waited long enough, or is certain to have before anything may go. */
  private void refuseIfHopeless(Waiter waiter, Moment moment) {
    if (!waiters.contains(waiter)) {
      return;
    }
    Lane lane = waiter.lane();
    if (isBanned(moment) && waiter.deadline() < bannedUntil) {
      leave(waiter);
      waiter.refuse(Refusals.banned(lane.operation(), bannedUntil, moment));
    } else if (waiter.deadline() <= moment.now() || waiter.deadline() < lane.opensAt(moment)) {
      leave(waiter);
      waiter.refuse(Refusals.usedUp(waiter, nextChance(lane, moment), moment));
    }
  }

  /** This machine's time at which time alone may let somebody go. */
  private long nextChance(Lane lane, Moment moment) {
    long opens = Math.max(bannedUntil, lane.opensAt(moment));
    return opens > moment.now() ? opens : moment.endOfMinute();
  }

  private void leave(Waiter waiter) {
    waiter.lane().bucket().remove(waiter);
    waiters.remove(waiter);
    leaving.add(waiter);
  }

  private List<Waiter> takeLeaving() {
    if (waiters.isEmpty()) {
      alarm.cancel();
    }
    if (leaving.isEmpty()) {
      return List.of();
    }
    List<Waiter> left = List.copyOf(leaving);
    leaving.clear();
    return left;
  }
}
