package io.github.subfleet.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.RetryPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private static final RetryPolicy POLICY =
      RetryPolicy.standard().withBackoff(Duration.ofMillis(100), Duration.ofMillis(700));

  @ParameterizedTest
  @CsvSource({"1, 50", "2, 100", "3, 200", "4, 350", "50, 350", "5000, 350"})
  void doublesTheBoundUpToTheLongestOne(int failed, long millis) {
    assertThat(new Backoff(() -> 0.5).pause(POLICY, failed)).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void mayNotPauseAtAll() {
    assertThat(new Backoff(() -> 0).pause(POLICY, 3)).isZero();
  }

  @Test
  void drawsATimeUpToAnother() {
    assertThat(new Backoff(() -> 0.25).upTo(Duration.ofSeconds(2)))
        .isEqualTo(Duration.ofMillis(500));
  }
}
