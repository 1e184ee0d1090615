package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.UsedWeight.Limit;
import io.github.subfleet.core.UsedWeight.Usage;
import java.time.Duration;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsedWeightTest {
  @Test
  void readsBothLimits() {
    UsedWeight weight = UsedWeight.of(
        Headers.of("X-SAPI-USED-IP-WEIGHT-1M", "12", "X-SAPI-USED-UID-WEIGHT-1M", "360"));

    assertThat(weight.ip()).hasValue(12);
    assertThat(weight.uid()).hasValue(360);
  }

  @ParameterizedTest
  @CsvSource({
    "x-sapi-used-ip-weight-1m, IP, PT1M",
    "X-Sapi-Used-Uid-Weight-1S, UID, PT1S",
    "X-SAPI-USED-UID-WEIGHT-10S, UID, PT10S",
    "X-SAPI-USED-UID-WEIGHT-2H, UID, PT2H",
    "X-SAPI-USED-IP-WEIGHT-1D, IP, PT24H",
    "X-MBX-USED-WEIGHT-1M, IP, PT1M"
  })
  void readsAnyWindowInAnyCase(String header, Limit limit, Duration window) {
    assertThat(UsedWeight.of(Headers.of(header, "7")).usages())
        .containsExactly(new Usage(limit, window, 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-SAPI-USED-IP-WEIGHT-",
        "X-SAPI-USED-IP-WEIGHT-M",
        "X-SAPI-USED-IP-WEIGHT-0M",
        "X-SAPI-USED-IP-WEIGHT-1X",
        "X-SAPI-USED-IP-WEIGHT-1M2",
        "X-SAPI-USED-IP-WEIGHT-1H1M",
        "X-SAPI-USED-IP-WEIGHT--1M",
        "X-SAPI-USED-FOO-WEIGHT-1M",
        "X-MBX-USED-WEIGHT",
        "X-OTHER"
      })
  void ignoresHeadersOfAnotherForm(String header) {
    assertThat(UsedWeight.of(Headers.of(header, "7")).usages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "many", "-1", "1.5", "99999999999"})
  void ignoresValuesThatAreNoWeight(String value) {
    assertThat(UsedWeight.of(Headers.of("X-SAPI-USED-IP-WEIGHT-1M", value)).usages())
        .isEmpty();
  }

  @Test
  void saysNothingAboutWhatTheHeadersDoNotSay() {
    UsedWeight weight = UsedWeight.of(Headers.of("X-SAPI-USED-IP-WEIGHT-1S", "1"));

    assertThat(weight.ip()).as("for the minute").isEmpty();
    assertThat(weight.uid()).isEmpty();
    assertThat(weight.used(Limit.IP, Duration.ofSeconds(1))).hasValue(1);
  }

  @Test
  void showsNeitherValueNorHeadersOfAResponse() {
    ApiResponse<String> response = new ApiResponse<>(
        "hidden value",
        200,
        Headers.of("Set-Cookie", "hidden cookie", "X-SAPI-USED-IP-WEIGHT-1M", "12"));

    assertThat(response.toString()).contains("200", "12").doesNotContain("hidden");
    assertThat(response.usedWeight())
        .isEqualTo(new UsedWeight(List.of(new Usage(Limit.IP, Duration.ofMinutes(1), 12))));
  }
}
