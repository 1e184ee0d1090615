package io.github.subfleet.sandbox.operation.apikeys;

import static io.github.subfleet.sandbox.operation.apikeys.DeskKeys.EMAIL;
import static io.github.subfleet.sandbox.operation.apikeys.DeskKeys.KEYS;
import static io.github.subfleet.sandbox.operation.apikeys.DeskKeys.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeleteApiKeyTest {
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
  void aDeletedKeyIsRejected() {
    SandboxKey key = desk.create("status=1");

    assertThat(client.delete(KEYS, named(key)).body()).isEqualTo("{}");

    assertThat(desk.read(key).refusal()).isEqualTo(DeskKeys.REJECTED);
    assertThat(sandbox.ledger().keys().of(EMAIL)).isEmpty();
  }

  @Test
  void leavesOtherKeysAlone() {
    SandboxKey key = desk.create("status=1");
    SandboxKey other = desk.create("status=1");

    client.delete(KEYS, named(key));

    assertThat(desk.read(other).status()).isEqualTo(200);
  }

  @Test
  void refusesAKeyThatHasBeenDeleted() {
    SandboxKey key = desk.create("status=1");
    client.delete(KEYS, named(key));

    assertThat(client.delete(KEYS, named(key)).refusal()).isEqualTo(DeskKeys.NO_SUCH_KEY);
  }

  @Test
  void refusesAKeyOfAnotherSubAccount() {
    SandboxKey key = desk.create("status=1");
    String other = named(key).replace("desk-2", "desk-3");

    assertThat(client.delete(KEYS, other).refusal()).isEqualTo(DeskKeys.NO_SUCH_KEY);
    assertThat(desk.read(key).status()).isEqualTo(200);
  }

  @Test
  void refusesTheMasterAccountsOwnKey() {
    String own = named(sandbox.masterKey()).replace("desk-2", "treasury");

    assertThat(client.delete(KEYS, own).refusal()).isEqualTo(DeskKeys.NO_SUCH_ACCOUNT);
  }
}
