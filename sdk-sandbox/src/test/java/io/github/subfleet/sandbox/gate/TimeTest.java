package io.github.subfleet.sandbox.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTest {
  private static final long NOW = 1_736_393_892_000L;
  private static final String TOO_OLD =
      "400 -1021 Timestamp for this request is outside of the recvWindow.";
  private static final String AHEAD =
      "400 -1021 Timestamp for this request was 1000ms ahead of the server's time.";

  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(s -> s.clock(Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC)));

  private Client client;

  @BeforeEach
  void makeClient() {
    client = new Client(SANDBOX.sandbox());
  }

  private Answer status(String query) {
    return client.send("GET", "/sapi/v1/sub-account/status?" + client.withSignature(query));
  }

  @ParameterizedTest
  @ValueSource(longs = {NOW - 5_000, NOW, NOW + 999})
  void takesATimestampWithinTheWindow(long timestamp) {
    assertThat(status("timestamp=" + timestamp).status()).isEqualTo(200);
  }

  @Test
  void refusesATimestampOlderThanTheUsualWindow() {
    assertThat(status("timestamp=" + (NOW - 5_001)).refusal()).isEqualTo(TOO_OLD);
  }

  @Test
  void refusesATimestampASecondAhead() {
    assertThat(status("timestamp=" + (NOW + 1_000)).refusal()).isEqualTo(AHEAD);
  }

  @Test
  void aWiderWindowDoesNotHelpAClockThatIsAhead() {
    assertThat(status("recvWindow=60000&timestamp=" + (NOW + 1_000)).refusal()).isEqualTo(AHEAD);
  }

  @ParameterizedTest
  @CsvSource({"100, 100", "60000, 60000", "0, 0"})
  void takesATimestampAsOldAsTheWindowAskedFor(String window, long age) {
    assertThat(status("recvWindow=" + window + "&timestamp=" + (NOW - age)).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"100, 101", "60000, 60001", "0, 1"})
  void refusesATimestampOlderThanTheWindowAskedFor(String window, long age) {
    assertThat(status("recvWindow=" + window + "&timestamp=" + (NOW - age)).refusal())
        .isEqualTo(TOO_OLD);
  }

  @Test
  void takesMicroseconds() {
    assertThat(status("timestamp=" + (NOW - 5_000) + "000").status()).isEqualTo(200);
  }

  @Test
  void countsMicrosecondsOneByOne() {
    assertThat(status("timestamp=" + (NOW - 5_001) + "999").refusal()).isEqualTo(TOO_OLD);
  }

  @Test
  void takesAWindowWithThreeDecimals() {
    assertThat(status("recvWindow=5000.001&timestamp=" + (NOW - 5_001) + "999").status())
        .isEqualTo(200);
  }

  @Test
  void refusesAWindowAboveAMinute() {
    assertThat(status("recvWindow=60001&timestamp=" + NOW).refusal())
        .isEqualTo("400 -1131 recvWindow must be less than 60000.");
  }

  @Test
  void refusesAMissingTimestamp() {
    assertThat(status("recvWindow=5000").refusal())
        .isEqualTo(
            "400 -1102 Mandatory parameter 'timestamp' was not sent, was empty/null, or malformed.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"now", "1.5", "-1", "0x17", "1736393892000L"})
  void refusesAMalformedTimestamp(String timestamp) {
    assertThat(status("timestamp=" + timestamp).refusal())
        .startsWith("400 -1100 Illegal characters found in parameter 'timestamp'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5s", "-1", "5000.0001", "5e3"})
  void refusesAMalformedWindow(String window) {
    assertThat(status("recvWindow=" + window + "&timestamp=" + NOW).refusal())
        .startsWith("400 -1100 Illegal characters found in parameter 'recvWindow'");
  }

  @Test
  void judgesTheTimeBeforeTheSignature() {
    assertThat(client
            .send("GET", "/sapi/v1/sub-account/status?timestamp=1&signature=" + "0".repeat(64))
            .refusal())
        .isEqualTo(TOO_OLD);
  }
}
