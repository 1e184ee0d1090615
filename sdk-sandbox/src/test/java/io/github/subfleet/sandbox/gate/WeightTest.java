package io.github.subfleet.sandbox.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.RateLimits;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WeightTest {
  private static final String STATUS = "/sapi/v1/sub-account/status";
  private static final String LIST = "/sapi/v1/sub-account/list";
  private static final String TRANSFER = "/sapi/v1/sub-account/universalTransfer";
  private static final String ORDER =
      "toEmail=desk-1%40fund.example&fromAccountType=SPOT&toAccountType=SPOT&asset=USDT&amount=1";

  @RegisterExtension
  final SandboxExtension extension = SandboxExtension.with(
      s -> s.clock(Clock.fixed(Instant.parse("2026-01-01T12:00:17.5Z"), ZoneOffset.UTC))
          .limits(new RateLimits(30, 720, 2)));

  private Sandbox sandbox;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    sandbox = running;
    client = new Client(running);
  }

  @Test
  void tellsTheIpWeightUsedSoFar() {
    client.get(STATUS, "");

    assertThat(client.get(STATUS, "").header("x-sapi-used-ip-weight-1m")).isEqualTo("20");
  }

  @Test
  void tellsBothWeightsWhereBothAreCounted() {
    Answer answer = client.post(TRANSFER, ORDER);

    assertThat(answer.header("x-sapi-used-ip-weight-1m")).isEqualTo("1");
    assertThat(answer.header("x-sapi-used-uid-weight-1m")).isEqualTo("360");
  }

  @Test
  void tellsNoWeightThatIsNotCounted() {
    assertThat(client.get(STATUS, "").headers()).doesNotContainKey("x-sapi-used-uid-weight-1m");
  }

  @Test
  void countsEachPathOnItsOwn() {
    client.get(STATUS, "");

    assertThat(client.get(LIST, "").header("x-sapi-used-ip-weight-1m")).isEqualTo("1");
  }

  @Test
  void countsEachVerbOnItsOwn() {
    client.post(TRANSFER, ORDER);

    assertThat(client.get(TRANSFER, "").header("x-sapi-used-ip-weight-1m")).isEqualTo("1");
  }

  @Test
  void takesRequestsUpToTheLimit() {
    client.get(STATUS, "");
    client.get(STATUS, "");

    assertThat(client.get(STATUS, "").status()).isEqualTo(200);
  }

  @Test
  void refusesRequestsAboveTheIpLimitUntilTheNextMinute() {
    for (int i = 0; i < 3; i++) {
      client.get(STATUS, "");
    }

    Answer answer = client.get(STATUS, "");

    assertThat(answer.refusal())
        .isEqualTo("429 -1003 Too many requests; current limit is 30 of weight per minute.");
    assertThat(answer.header("retry-after")).isEqualTo("43");
  }

  @Test
  void startsAnewWithTheNextMinute() {
    for (int i = 0; i < 4; i++) {
      client.get(STATUS, "");
    }

    sandbox.clock().advance(Duration.ofSeconds(43));

    assertThat(client.get(STATUS, "").header("x-sapi-used-ip-weight-1m")).isEqualTo("10");
  }

  @Test
  void refusesRequestsAboveTheUidLimit() {
    client.post(TRANSFER, ORDER);
    client.post(TRANSFER, ORDER);

    Answer answer = client.post(TRANSFER, ORDER);

    assertThat(answer.refusal())
        .isEqualTo("429 -1003 Too many requests; current limit is 720 of weight per minute.");
    assertThat(answer.header("retry-after")).isEqualTo("43");
  }

  @Test
  void aTransferRefusedForItsWeightMovesNoMoney() {
    for (int i = 0; i < 3; i++) {
      client.post(TRANSFER, ORDER);
    }

    assertThat(sandbox.ledger().transfers()).hasSize(2);
  }

  @Test
  void countsRequestsThatFailTheSignatureCheck() {
    client.send("GET", STATUS + "?" + client.stamped("") + "&signature=" + "0".repeat(64));

    assertThat(client.get(STATUS, "").header("x-sapi-used-ip-weight-1m")).isEqualTo("20");
  }

  @Test
  void chargesNoAccountForARequestThatFailsTheSignatureCheck() {
    String query = client.stamped(ORDER) + "&signature=" + "0".repeat(64);

    assertThat(client.send("POST", TRANSFER + "?" + query).headers())
        .doesNotContainKey("x-sapi-used-uid-weight-1m");
  }

  @Test
  void refusesUnsignedRequestsAboveTheirOwnLimit() {
    client.send("GET", "/api/v3/time", "", Map.of());
    Answer second = client.send("GET", "/api/v3/time", "", Map.of());

    assertThat(second.header("x-mbx-used-weight-1m")).isEqualTo("2");
    assertThat(client.send("GET", "/api/v3/time", "", Map.of()).refusal()).startsWith("429 -1003");
  }
}
