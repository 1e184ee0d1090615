package io.github.subfleet.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BanNoticeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "banned until 1902345678901",
        "Way too much request weight used; IP banned until 1902345678901.",
        "IP(1.2.3.4) banned until 1902345678901/"
      })
  void findsTheEndOfABanWhereverItStands(String message) {
    assertThat(BanNotice.end(message)).isEqualTo(Instant.ofEpochMilli(1_902_345_678_901L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "banned", "banned until ", "banned until then", "banned until :1"})
  void findsNoneWhereNoneIsSaid(String message) {
    assertThat(BanNotice.end(message)).isNull();
  }

  @Test
  void readsNoMoreThanSixteenDigits() {
    assertThat(BanNotice.end("banned until " + "123456789".repeat(1000)))
        .isEqualTo(Instant.ofEpochMilli(1_234_567_891_234_567L));
  }
}
