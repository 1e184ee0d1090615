package io.github.subfleet.core.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.outcome.Answer;
import io.github.subfleet.core.outcome.ErrorBody;
import io.github.subfleet.core.outcome.Failures;
import io.github.subfleet.core.outcome.SecretCutter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitsTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @ValueSource(ints = {429, 418, 503, 504})
  void waitsAsLongAsTheExchangeAsksWhateverItsReason(int status) {
    ApiException failure = answered(status, Headers.of("Retry-After", "60"));

    assertThat(Waits.askedFor(failure, NOW)).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void waitsUntilADateThatTheExchangeNames() {
    ApiException failure =
        answered(503, Headers.of("Retry-After", "Thu, 01 Jan 2026 00:02:00 GMT"));

    assertThat(Waits.askedFor(failure, NOW.plusSeconds(30))).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void waitsForNothingIfTheExchangeDoesNotAsk() {
    assertThat(Waits.askedFor(answered(503, Headers.of()), NOW)).isZero();
  }

  private static ApiException answered(int status, Headers headers) {
    return new Failures(Errors.PAYMENTS, 1, new SecretCutter(List.of()))
        .answered(new Answer(status, headers, "", ""), ErrorBody.NONE, NOW);
  }
}
