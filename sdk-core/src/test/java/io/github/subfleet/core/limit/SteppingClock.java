package io.github.subfleet.core.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that somebody sets. Only its instant is used. */
final class SteppingClock extends Clock {
  private final Clock clock;
  private Duration step = Duration.ZERO;

  SteppingClock(Clock clock) {
    this.clock = clock;
  }

  void step(Duration by) {
    step = step.plus(by);
  }

  @Override
  public Instant instant() {
    return clock.instant().plus(step);
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("nobody asks for the zone");
  }
}
