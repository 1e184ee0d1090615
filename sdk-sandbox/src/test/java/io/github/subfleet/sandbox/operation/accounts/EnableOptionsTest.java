package io.github.subfleet.sandbox.operation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EnableOptionsTest {
  private static final String ENABLE = "/sapi/v1/sub-account/eoptions/enable";

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
  void opensAnOptionsAccount() {
    Answer answer = client.post(ENABLE, "email=desk-2%40fund.example");

    assertThat(answer.at("email")).isEqualTo("desk-2@fund.example");
    assertThat(answer.at("isEOptionsEnabled")).isEqualTo(true);
    assertThat(sandbox.ledger().subAccounts())
        .filteredOn(SubAccount::optionsEnabled)
        .extracting(SubAccount::email)
        .containsExactly("desk-2@fund.example");
  }

  @Test
  void doingSoAgainIsNoError() {
    client.post(ENABLE, "email=desk-2%40fund.example");

    assertThat(client.post(ENABLE, "email=desk-2%40fund.example").at("isEOptionsEnabled"))
        .isEqualTo(true);
  }

  @Test
  void refusesAnAccountThatIsNoSubAccount() {
    assertThat(client.post(ENABLE, "email=nobody%40fund.example").refusal())
        .startsWith("400 -5021");
  }
}
