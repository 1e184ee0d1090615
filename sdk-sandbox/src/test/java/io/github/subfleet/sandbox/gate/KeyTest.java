package io.github.subfleet.sandbox.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.Keys;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import io.github.subfleet.sandbox.spec.ApiDocument;
import io.github.subfleet.sandbox.spec.Audience;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

  @ParameterizedTest
  @MethodSource("pathsByAudience")
  void takesOnlyTheKindOfKeyThatAnOperationIsFor(Audience audience, String path) {
    for (Audience caller : Audience.values()) {
      String answer =
          new Client(sandbox, Keys.of(caller, sandbox)).get(path, "x=1").body();

      assertThat(answer.contains("-2015"))
          .as("%s for an operation of %s: %s", caller, audience, answer)
          .isEqualTo(caller != audience);
    }
  }

  static Stream<Arguments> pathsByAudience() {
    return ApiDocument.packed().operations().stream()
        .filter(operation -> operation.verb().equals("GET") && operation.audience() != null)
        .map(operation -> Arguments.of(operation.audience(), operation.path()));
  }

  @Test
  void givesTheSameKeyEachTime() {
    assertThat(sandbox.investorKey()).isEqualTo(sandbox.investorKey());
    assertThat(sandbox.tradingTeamKey()).isEqualTo(sandbox.tradingTeamKey());
    assertThat(sandbox.managedKey("managed-1@quant.example"))
        .isEqualTo(sandbox.managedKey("managed-1@quant.example"))
        .isNotEqualTo(sandbox.managedKey("managed-2@quant.example"));
  }

  @Test
  void hasNoKeyForAManagedSubAccountThatDoesNotExist() {
    assertThatThrownBy(() -> sandbox.managedKey("desk-1@fund.example"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no managed sub-account desk-1@fund.example");
  }

  @Test
  void judgesTheKeyBeforeTheParameters() {
    assertThat(client.send("GET", STATUS + "?a=1&a=2", "", Map.of()).refusal())
        .isEqualTo(BAD_FORMAT);
  }
}
