package io.github.subfleet.sandbox.operation.apikeys;

import static io.github.subfleet.sandbox.operation.apikeys.DeskKeys.PERMISSION;
import static io.github.subfleet.sandbox.operation.apikeys.DeskKeys.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.KeyPermission;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ModifyApiKeyPermissionTest {
  @RegisterExtension
  final SandboxExtension extension = new SandboxExtension();

  private Sandbox sandbox;
  private Client client;
  private DeskKeys desk;

  @BeforeEach
  void makeClient(Sandbox running) {
    sandbox = running;
    client = new Client(running);
    desk = new DeskKeys(running);
  }

  @Test
  void aPermissionThatIsGivenCanBeUsedAtOnce() {
    SandboxKey key = desk.create("status=1");

    client.post(PERMISSION, named(key) + "&canTrade=true");

    assertThat(desk.pay(key).status()).isEqualTo(200);
  }

  @Test
  void aPermissionThatIsTakenAwayCannotBeUsedAnyMore() {
    SandboxKey key = desk.create("status=1&canTrade=true");

    client.post(PERMISSION, named(key) + "&canTrade=false");

    assertThat(desk.pay(key).refusal()).isEqualTo(DeskKeys.REJECTED);
    assertThat(desk.read(key).status()).isEqualTo(200);
  }

  @Test
  void permissionsThatAreNotSentStay() {
    SandboxKey key = desk.create("status=1&canTrade=true&canUniversalTransfer=true");

    client.post(PERMISSION, named(key) + "&canTrade=false&canMarginLoanRepay=true");

    assertThat(sandbox.ledger().keys().get(key.apiKey()).permissions())
        .containsExactlyInAnyOrder(
            KeyPermission.UNIVERSAL_TRANSFER, KeyPermission.MARGIN_LOAN_REPAY);
  }

  @Test
  void answersThePermissionsNow() {
    SandboxKey key = desk.create("status=1&canVanillaOptions=true");

    Answer answer = client.post(PERMISSION, named(key) + "&canFuturesTrade=true");

    assertThat(answer.at("apiName")).isEqualTo("bot");
    assertThat(answer.at("apikey")).isEqualTo(key.apiKey());
    assertThat(answer.at("canFuturesTrade")).isEqualTo(true);
    assertThat(answer.at("canVanillaOptions")).isEqualTo(true);
    assertThat(answer.at("canTrade")).isEqualTo(false);
  }

  @Test
  void refusesAnUnknownKey() {
    assertThat(client.post(PERMISSION, DeskKeys.DESK + "&subAccountApiKey=abc").refusal())
        .isEqualTo(DeskKeys.NO_SUCH_KEY);
  }
}
