package io.github.subfleet.sandbox.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeyTest {
  @RegisterExtension
  static final SandboxExtension SANDBOX = SandboxExtension.with(s -> s.clock(StoppedClock.NOON));

  private static final String STATUS = "/sapi/v1/sub-account/status";
  private static final String BAD_FORMAT = "401 -2014 API-key format invalid.";
  private static final String REJECTED =
      "401 -2015 Invalid API-key, IP, or permissions for action.";

  private final Sandbox sandbox;
  private final Client client;

  KeyTest(Sandbox sandbox) {
    this.sandbox = sandbox;
    this.client = new Client(sandbox);
  }

  private String refusalOf(Map<String, String> headers) {
    return client.send("GET", STATUS + "?" + client.signed(""), "", headers).refusal();
  }

  @Test
  void takesTheHeaderInAnyCase() {
    Map<String, String> header = Map.of("x-mbx-ApiKey", sandbox.masterKey().apiKey());

    assertThat(client.send("GET", STATUS + "?" + client.signed(""), "", header).status())
        .isEqualTo(200);
  }

  @Test
  void refusesARequestWithoutAKey() {
    assertThat(refusalOf(Map.of())).isEqualTo(BAD_FORMAT);
  }

  @Test
  void refusesAKeyThatIsTooShort() {
    assertThat(refusalOf(Map.of("X-MBX-APIKEY", "abc"))).isEqualTo(BAD_FORMAT);
  }

  @Test
  void refusesAKeyInQuotes() {
    assertThat(refusalOf(Map.of("X-MBX-APIKEY", '"' + sandbox.masterKey().apiKey() + '"')))
        .isEqualTo(BAD_FORMAT);
  }

  @Test
  void refusesAKeyThatItDoesNotKnow() {
    assertThat(refusalOf(Map.of("X-MBX-APIKEY", "a".repeat(64)))).isEqualTo(REJECTED);
  }

  @Test
  void refusesASubAccountsKeyForAnOperationOfTheMaster() {
    Client desk = new Client(sandbox, sandbox.subAccountKey("desk-1@fund.example"));

    assertThat(desk.get(STATUS, "").refusal()).isEqualTo(REJECTED);
  }

  @Test
  void judgesTheKeyBeforeTheParameters() {
    assertThat(client.send("GET", STATUS + "?a=1&a=2", "", Map.of()).refusal())
        .isEqualTo(BAD_FORMAT);
  }
}
