package io.github.subfleet.core.limit;

import io.github.subfleet.core.operation.Operation;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rate limiter of one process. It counts what is sent through it by the minutes of the exchange's clock, and corrects
 * the count by what the answers tell, which includes what others send from the same IP address or on behalf of the same
 * account. May be shared by several clients, and should be if they send from one IP address.
 *
 * <ul>
 *   <li>As long as nobody else uses the budget, the exchange's clock is known within the tolerance and the weights are those
 *       documented, no request is refused with a 429, however long answers take and in whatever order they come.
 *   <li>A request that is under way when a minute ends counts in both minutes, until answers show in which it was counted.
 *   <li>If somebody else uses the budget too, the last of it is used by one request at a time, so that one 429 at most is
 *       needed to find the end of it. Sudden bursts of others, right before the end, may lead to more.
 *   <li>After a 429, and at the start of the minute after it, the first request to the endpoint goes alone. A 429 that does
 *       not say how long to wait closes its windows until up to a second after the minute's end.
 *   <li>A ban without an end is taken for the shortest that is documented, two minutes. After it the first request to each
 *       endpoint goes alone.
 *   <li>A permit that is not reported on counts as under way for eight minutes.
 * </ul>
 *
 * <p>Two things are assumed of the live exchange that are not documented: that it counts a request in the minute in which it
 * arrives, and that an answer tells the used weight as it was right after its own request was counted.
 *
 * <p>There is no thread until somebody has to wait, then one daemon thread, which ends when nobody has waited for a while.
 * Thread-safe.
 */
public final class LocalRateLimiter implements RateLimiter {
  private final RateLimits limits;
  private final Clock clock;
  private final Supplier<Duration> offset;
  private final Duration tolerance;
  private final LongSupplier jitter;
  private final Scheduler scheduler;
  private final Runnable closeScheduler;
  private final Map<String, HostLimits> hosts = new ConcurrentHashMap<>();
  private volatile boolean closed;

  private LocalRateLimiter(Builder settings) {
    limits = settings.limits;
    clock = settings.clock;
    offset = settings.offset;
    tolerance = settings.tolerance;
    jitter = settings.jitter;
    if (settings.scheduler == null) {
      DaemonScheduler own = new DaemonScheduler();
      scheduler = own;
      closeScheduler = own::close;
    } else {
      scheduler = settings.scheduler;
      closeScheduler = () -> {};
    }
  }

  /**
   * Starts a limiter.
   *
   * @return a builder with default settings
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Most callers need not wait, and none of these needs a future. */
  @Override
  public Permit acquire(LimitScope scope, Operation operation, Duration maxWait)
      throws InterruptedException {
    checkWait(maxWait);
    HostLimits host = host(scope);
    Permit permit = closed ? null : host.acquireNow(scope.owner(), operation);
    return permit == null ? RateLimiter.super.acquire(scope, operation, maxWait) : permit;
  }

  @Override
  public CompletableFuture<Permit> acquireAsync(
      LimitScope scope, Operation operation, Duration maxWait) {
    checkWait(maxWait);
    HostLimits host = host(scope);
    if (closed) {
      return CompletableFuture.failedFuture(Refusals.closed());
    }
    return host.acquire(scope.owner(), operation, Millis.of(maxWait));
  }

  private static void checkWait(Duration maxWait) {
    if (maxWait.isNegative()) {
      throw new IllegalArgumentException("maxWait must not be negative, but was " + maxWait);
    }
  }

  /** To be asked for before looking whether the limiter is closed: whoever closes it closes all hosts known then. */
  private HostLimits host(LimitScope scope) {
    HostLimits known = hosts.get(scope.host());
    return known == null ? hosts.computeIfAbsent(scope.host(), this::open) : known;
  }

  @Override
  public LimitState state() {
    List<LimitState.Window> windows = new ArrayList<>();
    List<LimitState.Ban> bans = new ArrayList<>();
    int waiting = 0;
    for (HostLimits host : hosts.values()) {
      waiting += host.describe(windows, bans);
    }
    return new LimitState(windows, bans, waiting);
  }

  @Override
  public void close() {
    closed = true;
    hosts.values().forEach(HostLimits::close);
    closeScheduler.run();
  }

  private HostLimits open(String name) {
    return new HostLimits(
        name, limits, new MinuteClock(clock, offset, tolerance), jitter, scheduler);
  }

  /** Collects the settings of a limiter. Not thread-safe. */
  public static final class Builder {
    private static final Duration LARGEST_TOLERANCE = Duration.ofSeconds(10);
    private static final long LONGEST_JITTER = 1_000;

    private RateLimits limits = RateLimits.standard();
    private Clock clock = Clock.systemUTC();
    private Supplier<Duration> offset = () -> Duration.ZERO;
    private Duration tolerance = Duration.ofSeconds(1);
    private LongSupplier jitter = () -> ThreadLocalRandom.current().nextLong(LONGEST_JITTER);
    private @Nullable Scheduler scheduler;

    private Builder() {}

    /**
     * Sets what the exchange allows. Default: {@link RateLimits#standard()}.
     *
     * @param limits the limits
     * @return this
     */
    public Builder limits(RateLimits limits) {
      this.limits = Objects.requireNonNull(limits, "limits");
      return this;
    }

    /**
     * Sets the clock by which callers wait. Default: the system's.
     *
     * @param clock the clock of this machine
     * @return this
     */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /**
     * Sets how far the exchange's clock is ahead of this machine's. Default: always zero.
     *
     * @param offset tells the offset, negative if it is behind; called for every request and every report, so that it must
     *     be quick and must not block
     * @return this
     */
    public Builder offset(Supplier<Duration> offset) {
      this.offset = Objects.requireNonNull(offset, "offset");
      return this;
    }

    /**
     * Sets by how much the exchange's time may be off, either way: callers who wait for the next minute go so much later
     * than it starts. Default: 1 s, since the exchange refuses requests whose timestamp is further ahead of its clock. So a
     * client whose signed requests are accepted is never early; to be late does no harm, but makes callers wait longer.
     *
     * @param tolerance the largest error, 0 to 10 s
     * @return this
     * @throws IllegalArgumentException if it is out of range
     */
    public Builder clockTolerance(Duration tolerance) {
      if (tolerance.isNegative() || tolerance.compareTo(LARGEST_TOLERANCE) > 0) {
        throw new IllegalArgumentException(
            "tolerance must be between 0 and 10 s, but was " + tolerance);
      }
      this.tolerance = tolerance;
      return this;
    }

    /**
     * Sets what wakes those who wait. Default: one daemon thread of the limiter's own. A scheduler set here is not closed
     * with the limiter.
     *
     * @param scheduler runs tasks later
     * @return this
     */
    public Builder scheduler(Scheduler scheduler) {
      this.scheduler = Objects.requireNonNull(scheduler, "scheduler");
      return this;
    }

    /** Sets by how many milliseconds processes that were refused at once start apart. For tests. */
    Builder jitter(LongSupplier jitter) {
      this.jitter = jitter;
      return this;
    }

    /**
     * Makes the limiter.
     *
     * @return the limiter, to be closed when it is not used any more
     */
    public LocalRateLimiter build() {
      return new LocalRateLimiter(this);
    }
  }
}
