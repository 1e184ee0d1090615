package io.github.subfleet.sandbox.operation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SubAccountStatusesTest {
  private static final String STATUS = "/sapi/v1/sub-account/status";

  @RegisterExtension
  final SandboxExtension extension = SandboxExtension.with(s -> s.clock(StoppedClock.NOON));

  private Sandbox sandbox;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    sandbox = running;
    client = new Client(running);
  }

  @Test
  void givesAllSubAccountsAtOnce() {
    assertThat((List<?>) client.get(STATUS, "").json()).hasSize(5);
  }

  @Test
  void givesOneSubAccountIfAskedForIt() {
    var answer = client.get(STATUS, "email=desk-3%40fund.example");

    assertThat((List<?>) answer.json()).hasSize(1);
    assertThat(answer.at(0, "email")).isEqualTo("desk-3@fund.example");
  }

  @Test
  void givesNothingForAnUnknownAddress() {
    assertThat(client.get(STATUS, "email=nobody%40fund.example").body()).isEqualTo("[]");
  }

  @Test
  void showsThatAFuturesAccountHasBeenOpened() {
    assertThat(client.get(STATUS, "").at(3, "isFutureEnabled")).isEqualTo(false);

    sandbox.ledger().enableFutures("desk-4@fund.example");

    assertThat(client.get(STATUS, "").at(3, "isFutureEnabled")).isEqualTo(true);
  }

  @Test
  void showsThatASubAccountHasBeenFrozen() {
    sandbox.ledger().setFrozen("desk-1@fund.example", true);

    assertThat(client.get(STATUS, "").at(0, "isSubUserEnabled")).isEqualTo(false);
  }
}
