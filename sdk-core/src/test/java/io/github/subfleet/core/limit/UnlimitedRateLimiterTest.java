package io.github.subfleet.core.limit;

import static io.github.subfleet.core.limit.Limiting.NOTHING_TOLD;
import static io.github.subfleet.core.limit.Limiting.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class UnlimitedRateLimiterTest {
  private static final LimitScope SCOPE = new LimitScope("exchange", "");
  private static final Operation HUGE = operation("GET", "/sapi/huge", 1_000_000, 1_000_000);

  private final RateLimiter limiter = RateLimiter.unlimited();

  @Test
  void letsEverythingPassWhateverIsReported() {
    for (int i = 0; i < 3; i++) {
      Permit permit = limiter.acquireAsync(SCOPE, HUGE, Duration.ZERO).join();
      permit.rateLimited(NOTHING_TOLD, Duration.ofHours(1));
      permit.banned(Duration.ofHours(1), null);
      permit.answered(NOTHING_TOLD);
      permit.unanswered();
      permit.unsent();
    }

    assertThat(limiter.acquireAsync(SCOPE, HUGE, Duration.ZERO)).isCompleted();
  }

  @Test
  void letsThreadsPass() throws Exception {
    assertThat(limiter.acquire(SCOPE, HUGE, Duration.ZERO)).isNotNull();
  }

  @Test
  void goesOnWhenItIsClosed() {
    limiter.close();

    assertThat(limiter.acquireAsync(SCOPE, HUGE, Duration.ZERO)).isCompleted();
  }

  @Test
  void hasNothingToDescribe() {
    assertThat(limiter.state().windows()).isEmpty();
    assertThat(limiter.state().bans()).isEmpty();
    assertThat(limiter.state().waiting()).isZero();
  }

  @Test
  void refusesANegativeWait() {
    assertThatThrownBy(() -> limiter.acquireAsync(SCOPE, HUGE, Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxWait must not be negative, but was PT-0.001S");
  }
}
