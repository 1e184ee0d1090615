package io.github.subfleet.sandbox.operation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EnableFuturesTest {
  private static final String ENABLE = "/sapi/v1/sub-account/futures/enable";
  private static final String TRANSFER = "/sapi/v1/sub-account/universalTransfer";
  private static final String DESK_4 = "desk-4%40fund.example";

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
  void opensAFuturesAccount() {
    Answer answer = client.post(ENABLE, "email=" + DESK_4);

    assertThat(answer.at("email")).isEqualTo("desk-4@fund.example");
    assertThat(answer.at("isFuturesEnabled")).isEqualTo(true);
    assertThat(sandbox.ledger().subAccounts().get(3).futuresEnabled()).isTrue();
  }

  @Test
  void moneyCanGoThereFromThenOn() {
    String order = "fromAccountType=SPOT&toAccountType=USDT_FUTURE&asset=USDT&amount=1&toEmail=";
    assertThat(client.post(TRANSFER, order + DESK_4).refusal()).startsWith("400 -5011");

    client.post(ENABLE, "email=" + DESK_4);

    assertThat(client.post(TRANSFER, order + DESK_4).status()).isEqualTo(200);
  }

  @Test
  void doingSoAgainChangesNothing() {
    client.post(ENABLE, "email=" + DESK_4);
    List<SubAccount> before = sandbox.ledger().subAccounts();

    assertThat(client.post(ENABLE, "email=" + DESK_4).at("isFuturesEnabled")).isEqualTo(true);
    assertThat(sandbox.ledger().subAccounts()).isEqualTo(before);
  }

  @Test
  void refusesAnAccountThatIsNoSubAccount() {
    assertThat(client.post(ENABLE, "email=treasury%40fund.example").refusal())
        .startsWith("400 -5021");
  }
}
