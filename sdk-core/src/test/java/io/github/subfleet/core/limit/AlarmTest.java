package io.github.subfleet.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.limit.contract.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlarmTest {
  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final long NOW = START.toEpochMilli();

  private final VirtualTime time = new VirtualTime(START);
  private final List<Long> rung = new ArrayList<>();
  private final List<Duration> delays = new ArrayList<>();
  private final Alarm alarm = new Alarm(
      (task, delay) -> {
        delays.add(delay);
        return time.schedule(task, delay);
      },
      () -> rung.add(time.now().toEpochMilli() - NOW));

  @Test
  void ringsAtTheEarlierOfTwoTimesOnly() {
    alarm.runBy(NOW + 20, NOW);
    alarm.runBy(NOW + 10, NOW);

    time.advance(Duration.ofMillis(100));

    assertThat(rung).containsExactly(10L);
  }

  @Test
  void schedulesNothingForATimeAtWhichItRingsAnyway() {
    alarm.runBy(NOW + 10, NOW);
    alarm.runBy(NOW + 10, NOW);
    alarm.runBy(NOW + 20, NOW);

    assertThat(delays).containsExactly(Duration.ofMillis(10));
  }

  @Test
  void neverRingsAtOnce() {
    alarm.runBy(NOW, NOW);

    assertThat(delays).containsExactly(Duration.ofMillis(1));
  }

  @Test
  void ringsAfterADayAtTheLatest() {
    alarm.runBy(Long.MAX_VALUE, NOW);

    assertThat(delays).containsExactly(Duration.ofDays(1));
  }

  @Test
  void doesNotRingOnceItIsCancelled() {
    alarm.runBy(NOW + 10, NOW);

    alarm.cancel();
    time.advance(Duration.ofMillis(100));

    assertThat(rung).isEmpty();
  }
}
