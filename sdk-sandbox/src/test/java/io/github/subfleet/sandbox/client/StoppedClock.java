package io.github.subfleet.sandbox.client;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A clock that stands still, so that no request comes late however slow the machine is. */
public final class StoppedClock {
  public static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

  private StoppedClock() {}
}
