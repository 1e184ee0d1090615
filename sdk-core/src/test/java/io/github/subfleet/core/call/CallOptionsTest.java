package io.github.subfleet.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.RetryPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallOptionsTest {
  private static final CallOptions OPTIONS =
      new CallOptions(5000, Duration.ofSeconds(7), RetryPolicy.none(), Duration.ofSeconds(8));

  @ParameterizedTest
  @ValueSource(strings = {"PT0.001S", "PT60S"})
  void acceptsWindowsFromTheSmallestToTheLargest(Duration window) {
    assertThat(CallOptions.checkRecvWindow("w", window)).isEqualTo(window.toMillis());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PT0S", "PT-1S", "PT0.000999999S", "PT1.0005S", "PT60.001S", "PT2562047788015215H"
      })
  void refusesOtherWindowsAndNamesThem(Duration window) {
    assertThatThrownBy(() -> CallOptions.checkRecvWindow("the window", window))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the window must be 1 ms to 60 s in whole milliseconds, but was " + window);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0.001S", "PT24H"})
  void acceptsTimeLimitsFromTheShortestToTheLongest(Duration limit) {
    assertThat(CallOptions.checkTimeout("t", limit)).isEqualTo(limit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT0.000999999S", "PT24H0.000000001S", "PT2562047788015215H"})
  void refusesOtherTimeLimitsAndNamesThem(Duration limit) {
    assertThatThrownBy(() -> CallOptions.checkTimeout("the limit", limit))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the limit must be between 1 ms and 1 day, but was " + limit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT24H"})
  void acceptsWaitsFromNoneToTheLongest(Duration wait) {
    assertThat(CallOptions.checkWait("w", wait)).isEqualTo(wait);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-0.000000001S", "PT24H0.000000001S"})
  void refusesOtherWaitsAndNamesThem(Duration wait) {
    assertThatThrownBy(() -> CallOptions.checkWait("the wait", wait))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the wait must be between 0 and 1 day, but was " + wait);
  }

  @Test
  void changesOneOptionAtATime() {
    RetryPolicy policy = RetryPolicy.standard();
    Duration time = Duration.ofSeconds(9);

    assertThat(OPTIONS.withRecvWindow(time))
        .isEqualTo(
            new CallOptions(9000, OPTIONS.timeout(), OPTIONS.retries(), OPTIONS.rateLimitWait()));
    assertThat(OPTIONS.withTimeout(time))
        .isEqualTo(new CallOptions(5000, time, OPTIONS.retries(), OPTIONS.rateLimitWait()));
    assertThat(OPTIONS.withRetries(policy))
        .isEqualTo(new CallOptions(5000, OPTIONS.timeout(), policy, OPTIONS.rateLimitWait()));
    assertThat(OPTIONS.withRateLimitWait(time))
        .isEqualTo(new CallOptions(5000, OPTIONS.timeout(), OPTIONS.retries(), time));
  }
}
