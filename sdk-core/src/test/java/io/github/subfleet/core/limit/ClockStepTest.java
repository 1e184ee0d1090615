package io.github.subfleet.core.limit;

import static io.github.subfleet.core.limit.Limiting.NOTHING_TOLD;
import static io.github.subfleet.core.limit.Limiting.operation;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.limit.contract.VirtualTime;
import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What becomes of those who wait when somebody sets this machine's clock back by an hour. */
class ClockStepTest {
  private static final LimitScope SCOPE = new LimitScope("exchange", "master");
  private static final Operation LIST = operation("GET", "/each/list", 1, 0);
  private static final Duration HOUR = Duration.ofHours(1);

  private final VirtualTime time = new VirtualTime(Instant.parse("2026-01-01T12:00:20Z"));
  private final SteppingClock clock = new SteppingClock(time.clock());
  private Duration offset = Duration.ZERO;
  private final LocalRateLimiter limiter = LocalRateLimiter.builder()
      .limits(new RateLimits(List.of(new RateLimits.Rule("/each/", true, 1, 0))))
      .clock(clock)
      .offset(() -> offset)
      .scheduler(time)
      .jitter(() -> 0)
      .build();

  @Test
  void aBanLastsNoLonger() {
    ask(HOUR).join().banned(Duration.ofMinutes(5), null);
    CompletableFuture<Permit> waiting = ask(Duration.ofMinutes(10));

    setBack();
    time.advance(Duration.ofMinutes(5));

    assertThat(waiting).isCompleted();
  }

  @Test
  void aBanLastsAsLongAsEverIfTheExchangesClockWasAhead() {
    offset = Duration.ofSeconds(7);
    ask(HOUR).join().banned(Duration.ofMinutes(5), null);
    CompletableFuture<Permit> waiting = ask(Duration.ofMinutes(10));

    setBack();
    time.advance(Duration.ofSeconds(290));
    assertThat(ask(Duration.ZERO)).isCompletedExceptionally();
    assertThat(waiting).isNotDone();
    time.advance(Duration.ofSeconds(10));

    assertThat(waiting).isCompleted();
  }

  @Test
  void a429LastsNoLonger() {
    ask(HOUR).join().rateLimited(NOTHING_TOLD, Duration.ofMinutes(2));

    setBack();
    time.advance(Duration.ofMinutes(2));

    assertThat(ask(Duration.ZERO)).isCompleted();
  }

  @Test
  void nobodyWaitsForLonger() {
    ask(HOUR).join();
    CompletableFuture<Permit> waiting = ask(Duration.ofSeconds(50));

    setBack();
    time.advance(Duration.ofSeconds(50));

    assertThat(waiting).isCompletedExceptionally();
  }

  @Test
  void aBanEndsInAnyCaseIfTheExchangesClockIsSetBackToo() {
    ask(HOUR).join().banned(Duration.ofMinutes(5), null);
    CompletableFuture<Permit> waiting = ask(Duration.ofMinutes(20));

    clock.step(HOUR.negated());
    time.advance(Duration.ofMinutes(10));

    assertThat(waiting).isCompleted();
  }

  @Test
  void minutesGoOnByTheExchangesClock() {
    ask(HOUR).join().unanswered();
    CompletableFuture<Permit> waiting = ask(HOUR);

    setBack();
    time.advance(Duration.ofMillis(40_999));
    assertThat(waiting).isNotDone();
    time.advance(Duration.ofMillis(1));

    assertThat(waiting).isCompleted();
  }

  /** The exchange's time is what it was: that is counted without this machine's clock. */
  private void setBack() {
    clock.step(HOUR.negated());
    offset = offset.plus(HOUR);
  }

  private CompletableFuture<Permit> ask(Duration maxWait) {
    return limiter.acquireAsync(SCOPE, LIST, maxWait);
  }
}
