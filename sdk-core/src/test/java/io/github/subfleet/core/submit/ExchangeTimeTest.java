package io.github.subfleet.core.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExchangeTimeTest {
  private final VirtualTime virtual = new VirtualTime();
  private final SkewedClock clock = new SkewedClock(virtual, Duration.ZERO);
  private final ExchangeTime time = new ExchangeTime(clock, virtual::nanos);
  private final Instant start = virtual.instant();

  private ExchangeTime.Span spanWithError(Duration before, Duration after) {
    clock.error(before);
    ExchangeTime.Span span = time.span();
    virtual.pass(Duration.ofSeconds(3));
    clock.error(after);
    return span;
  }

  @Test
  void boundsAStampByStartAndEnd() {
    ExchangeTime.Span span = spanWithError(Duration.ZERO, Duration.ZERO);

    assertThat(span.earliestStamp()).isEqualTo(start);
    assertThat(span.latestStamp()).isEqualTo(start.plusSeconds(3));
  }

  @Test
  void allowsForAClockThatWasSetForward() {
    ExchangeTime.Span span = spanWithError(Duration.ZERO, Duration.ofSeconds(60));

    assertThat(span.earliestStamp()).isEqualTo(start);
    assertThat(span.latestStamp()).isEqualTo(start.plusSeconds(63));
  }

  @Test
  void allowsForAClockThatWasSetBack() {
    ExchangeTime.Span span = spanWithError(Duration.ofSeconds(60), Duration.ZERO);

    assertThat(span.earliestStamp()).isEqualTo(start);
    assertThat(span.latestStamp()).isEqualTo(start.plusSeconds(63));
  }
}
