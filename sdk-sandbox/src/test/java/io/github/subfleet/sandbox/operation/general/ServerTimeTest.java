package io.github.subfleet.sandbox.operation.general;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.client.Client;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerTimeTest {
  @Test
  void tellsTheSandboxsTimeWithoutKeyOrSignature() {
    Clock noon = Clock.fixed(Instant.parse("2026-01-01T12:00:00.123456Z"), ZoneOffset.UTC);
    try (Sandbox sandbox = Sandbox.builder().clock(noon).start()) {
      sandbox.clock().advance(Duration.ofMillis(5));

      assertThat(new Client(sandbox).send("GET", "/api/v3/time", "", Map.of()).at("serverTime"))
          .isEqualTo(
              BigDecimal.valueOf(Instant.parse("2026-01-01T12:00:00.128Z").toEpochMilli()));
    }
  }
}
