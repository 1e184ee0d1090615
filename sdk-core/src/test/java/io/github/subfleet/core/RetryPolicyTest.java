package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
  @Test
  void makesFourAttemptsUnlessToldOtherwise() {
    assertThat(RetryPolicy.standard())
        .isEqualTo(new RetryPolicy(4, Duration.ofMillis(250), Duration.ofSeconds(10)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100})
  void takesUpToAHundredAttempts(int attempts) {
    assertThat(RetryPolicy.standard().withMaxAttempts(attempts).maxAttempts()).isEqualTo(attempts);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 101})
  void refusesAnyOtherNumberOfAttempts(int attempts) {
    assertThatThrownBy(() -> RetryPolicy.standard().withMaxAttempts(attempts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxAttempts must be between 1 and 100, but was " + attempts);
  }

  @ParameterizedTest
  @CsvSource({"PT0.001S, PT0.001S", "PT1H, PT1H", "PT1S, PT2S"})
  void takesPausesOfUpToAnHour(Duration first, Duration longest) {
    RetryPolicy policy = RetryPolicy.none().withBackoff(first, longest);

    assertThat(policy.firstBackoff()).isEqualTo(first);
    assertThat(policy.longestBackoff()).isEqualTo(longest);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, PT1S, firstBackoff",
    "PT-1S, PT1S, firstBackoff",
    "PT1H0.001S, PT2H, firstBackoff",
    "PT2S, PT1.999S, longestBackoff",
    "PT1S, PT1H0.001S, longestBackoff",
    "PT2562047788015215H, PT1H, firstBackoff",
    "PT1S, PT2562047788015215H, longestBackoff"
  })
  void refusesAnyOtherPauses(Duration first, Duration longest, String name) {
    assertThatThrownBy(() -> RetryPolicy.standard().withBackoff(first, longest))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(name + " must be between ");
  }
}
