package io.github.subfleet.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private final AtomicLong ticks = new AtomicLong(-50);

  @Test
  void leavesTheWholeTimeAtTheStart() {
    assertThat(deadline(Duration.ofNanos(400)).remainingNanos()).isEqualTo(400);
  }

  @Test
  void leavesWhatHasNotPassed() {
    Deadline deadline = deadline(Duration.ofNanos(400));
    ticks.addAndGet(300);

    assertThat(deadline.remainingNanos()).isEqualTo(100);
  }

  @Test
  void leavesANanosecondAtTheEndSinceZeroWouldMeanNoLimit() {
    Deadline deadline = deadline(Duration.ofNanos(400));
    ticks.addAndGet(400);
    assertThat(deadline.remainingNanos()).isEqualTo(1);

    ticks.addAndGet(1000);
    assertThat(deadline.remainingNanos()).isEqualTo(1);
  }

  @Test
  void leavesAQuarterOfTheTimeToTheRequest() {
    Deadline deadline = deadline(Duration.ofNanos(400));
    assertThat(deadline.remainingWaitNanos()).isEqualTo(300);

    ticks.addAndGet(299);
    assertThat(deadline.remainingWaitNanos()).isEqualTo(1);
  }

  @Test
  void leavesTenSecondsToTheRequestOfALongCall() {
    assertThat(deadline(Duration.ofSeconds(100)).remainingWaitNanos())
        .isEqualTo(Duration.ofSeconds(90).toNanos());
  }

  @Test
  void leavesNoTimeForWaitingOnceThatOfTheRequestHasBegun() {
    Deadline deadline = deadline(Duration.ofNanos(400));
    ticks.addAndGet(301);

    assertThat(deadline.remainingWaitNanos()).isZero();
  }

  private Deadline deadline(Duration limit) {
    return Deadline.in(limit, ticks::get);
  }
}
