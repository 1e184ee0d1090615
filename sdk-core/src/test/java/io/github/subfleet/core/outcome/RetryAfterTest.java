package io.github.subfleet.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({"0, 0", "7, 7", "' 120 ', 120", "-5, 0"})
  void readsSeconds(String value, long seconds) {
    assertThat(of(value)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void readsADate() {
    assertThat(of("Thu, 01 Jan 2026 00:02:00 GMT")).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void takesADateThatHasPassedForNow() {
    assertThat(of("Wed, 31 Dec 2025 23:00:00 GMT")).isEqualTo(Duration.ZERO);
  }

  @Test
  void takesADateThatIsFurtherOffThanNanosecondsCountForOneThatIsNot() {
    assertThat(of("Fri, 31 Dec 9999 23:59:59 GMT").toNanos()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "99999999999999999999"})
  void takesAnythingElseForNothing(String value) {
    assertThat(of(value)).isNull();
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    assertThat(RetryAfter.of(Headers.of(), NOW)).isNull();
  }

  private static Duration of(String value) {
    return RetryAfter.of(Headers.of("retry-after", value), NOW);
  }
}
