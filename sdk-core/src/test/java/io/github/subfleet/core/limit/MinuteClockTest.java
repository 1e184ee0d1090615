package io.github.subfleet.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.limit.contract.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MinuteClockTest {
  private static final Instant START = Instant.parse("2026-01-01T12:00:30Z");

  private final VirtualTime time = new VirtualTime(START);
  private Duration offset = Duration.ZERO;
  private final MinuteClock clock =
      new MinuteClock(time.clock(), () -> offset, Duration.ofSeconds(1));

  @Test
  void turnsAToleranceAfterTheMinute() {
    time.advance(Duration.ofMillis(30_999));
    assertThat(clock.read().turn()).isZero();

    time.advance(Duration.ofMillis(1));

    assertThat(clock.read().turn()).isEqualTo(1);
  }

  @Test
  void tellsWhenItTurns() {
    assertThat(clock.read().endOfMinute())
        .isEqualTo(Instant.parse("2026-01-01T12:01:01Z").toEpochMilli());
  }

  @Test
  void tellsWhenTheNextMinuteStarts() {
    assertThat(clock.read().nextMinute()).isEqualTo("2026-01-01T12:01:00Z");
  }

  @Test
  void tellsAToleranceBeforeTheMinuteThatItMayBeTheNext() {
    time.advance(Duration.ofMillis(28_999));
    assertThat(clock.read().mayBeNextMinute()).isFalse();

    time.advance(Duration.ofMillis(1));

    assertThat(clock.read().mayBeNextMinute()).isTrue();
  }

  @Test
  void tellsByTheExchangesClockThatItMayBeTheNext() {
    offset = Duration.ofMillis(28_999);
    assertThat(clock.read().mayBeNextMinute()).isFalse();

    offset = Duration.ofSeconds(29);

    assertThat(clock.read().mayBeNextMinute()).isTrue();
  }

  @Test
  void goesByTheExchangesClock() {
    offset = Duration.ofSeconds(31);

    Moment moment = clock.read();

    assertThat(moment.turn()).isEqualTo(1);
    assertThat(moment.elapsedInMinute()).isEqualTo(1_000);
    assertThat(moment.endOfMinute())
        .isEqualTo(Instant.parse("2026-01-01T12:01:30Z").toEpochMilli());
    assertThat(moment.exchangeAt(moment.now())).isEqualTo("2026-01-01T12:01:01Z");
    assertThat(moment.machineAt(Instant.parse("2026-01-01T12:01:03Z")))
        .isEqualTo(moment.now() + 2_000);
  }

  @Test
  void countsMinutesThatPassUnread() {
    time.advance(Duration.ofMinutes(5));

    assertThat(clock.read().turn()).isEqualTo(5);
  }

  @Test
  void countsNoMoreMinutesThanAnybodyRemembers() {
    time.advance(Duration.ofDays(36_500));

    assertThat(clock.read().turn()).isEqualTo(100);
  }

  @Test
  void goesOnIfTheMinuteBeforeComesAgain() {
    time.advance(Duration.ofSeconds(33));
    assertThat(clock.read().turn()).isEqualTo(1);
    long minute = clock.read().minute();

    offset = Duration.ofSeconds(-5);

    assertThat(clock.read().turn()).isEqualTo(1);
    assertThat(clock.read().minute()).isEqualTo(minute);
    time.advance(Duration.ofSeconds(5));
    assertThat(clock.read().turn()).isEqualTo(1);
  }

  @Test
  void turnsAtTheEndOfTheCurrentMinuteAfterALongStepBack() {
    offset = Duration.ofHours(-1);
    assertThat(clock.read().turn()).isZero();

    time.advance(Duration.ofSeconds(31));

    assertThat(clock.read().turn()).isEqualTo(1);
  }

  @Test
  void isAtLeastAMillisecondIntoAMinute() {
    offset = Duration.ofHours(-1);
    Moment back = clock.read();

    assertThat(new Moment(back.now(), -120_000, 0, back.minute() + 60, 0).elapsedInMinute())
        .isEqualTo(1);
  }
}
