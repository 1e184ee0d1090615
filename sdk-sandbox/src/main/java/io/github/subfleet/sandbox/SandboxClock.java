package io.github.subfleet.sandbox;

import io.github.subfleet.sandbox.time.Agenda;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The exchange's clock: another clock, set forward or back. Thread-safe.
 *
 * <p>On a running clock (the default) a test lets the exchange's time differ from its own; on a fixed one, given to
 * {@link SandboxBuilder#clock}, time moves only when the test says so.
 */
public final class SandboxClock extends Clock {
  private final Clock base;
  private final AtomicReference<Duration> offset;
  private final Agenda agenda;

  private SandboxClock(Clock base) {
    this.base = base;
    this.offset = new AtomicReference<>(Duration.ZERO);
    this.agenda = new Agenda(this);
  }

  private SandboxClock(Clock base, SandboxClock other) {
    this.base = base;
    this.offset = other.offset;
    this.agenda = other.agenda;
  }

  /**
   * A clock that at first shows what another one shows.
   *
   * @param base the clock to set forward and back
   * @return the clock
   */
  public static SandboxClock over(Clock base) {
    return new SandboxClock(base);
  }

  /**
   * Sets the clock forward. What a {@link Fault} holds up until then, such as a request that is executed late, is done when
   * this returns; the answers to it are on their way.
   *
   * @param step how far; negative to set it back
   */
  public void advance(Duration step) {
    agenda.bring(() -> instant().plus(step), this::show);
  }

  /**
   * Sets the clock. If it runs, it runs on from there. What is held up until then is done as by {@link #advance}.
   *
   * @param time what it shows now
   */
  public void set(Instant time) {
    agenda.bring(() -> time, this::show);
  }

  /** What is to happen by this clock. */
  Agenda agenda() {
    return agenda;
  }

  private void show(Instant time) {
    offset.set(Duration.between(base.instant(), time));
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset.get());
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  /** A clock that is set together with this one and differs in its zone only. */
  @Override
  public Clock withZone(ZoneId zone) {
    return new SandboxClock(base.withZone(zone), this);
  }

  /** Shows how far the clock is set forward. */
  @Override
  public String toString() {
    return "SandboxClock[" + base + " + " + offset.get() + "]";
  }
}
