package io.github.subfleet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SandboxKeysTest {
  private static final String STATUS = "/sapi/v1/sub-account/status";
  private static final String TRANSFER = "/sapi/v1/sub-account/universalTransfer";
  private static final String ORDER =
      "toEmail=desk-1%40fund.example&fromAccountType=SPOT&toAccountType=SPOT&asset=USDT&amount=1";
  private static final String REJECTED =
      "401 -2015 Invalid API-key, IP, or permissions for action.";

  @RegisterExtension
  final SandboxExtension extension = new SandboxExtension();

  private Sandbox sandbox;
  private SandboxKeys keys;
  private Client client;
  private String masterKey;

  @BeforeEach
  void makeClient(Sandbox running) {
    sandbox = running;
    keys = running.ledger().keys();
    client = new Client(running);
    masterKey = running.masterKey().apiKey();
  }

  @Test
  void theMastersKeyMayDoEverything() {
    assertThat(keys.get(masterKey).permissions()).containsExactly(KeyPermission.values());
    assertThat(keys.get(masterKey).email()).isEqualTo("treasury@fund.example");
  }

  @Test
  void theFirstSubAccountHasAKeyFromTheStart() {
    assertThat(keys.of("desk-1@fund.example"))
        .extracting(ApiKey::value)
        .containsExactly(sandbox.subAccountKey("desk-1@fund.example").apiKey());
    assertThat(keys.of("desk-2@fund.example")).isEmpty();
  }

  @Test
  void anOperationIsRejectedWithoutItsPermission() {
    keys.setPermissions(masterKey, Set.of(KeyPermission.UNIVERSAL_TRANSFER));
    assertThat(client.post(TRANSFER, ORDER).refusal()).isEqualTo(REJECTED);
    assertThat(sandbox.ledger().transfers()).isEmpty();

    keys.setPermissions(masterKey, Set.of(KeyPermission.INTERNAL_TRANSFER));
    assertThat(client.post(TRANSFER, ORDER).status()).isEqualTo(200);
  }

  @Test
  void readingTakesNoPermission() {
    keys.setPermissions(masterKey, Set.of());

    assertThat(client.get(STATUS, "").status()).isEqualTo(200);
  }

  @Test
  void aRestrictionHoldsUntilItIsLifted() {
    keys.restrict(masterKey, List.of("10.0.0.1"));
    assertThat(client.get(STATUS, "").refusal()).isEqualTo(REJECTED);

    keys.restrict(masterKey, List.of("10.0.0.1", "127.0.0.1"));
    assertThat(client.get(STATUS, "").status()).isEqualTo(200);

    keys.restrict(masterKey, List.of());
    assertThat(client.get(STATUS, "").refusal()).isEqualTo(REJECTED);

    keys.liftRestriction(masterKey);
    assertThat(client.get(STATUS, "").status()).isEqualTo(200);
  }

  @Test
  void aDeletedKeyIsRejected() {
    keys.delete(masterKey);

    assertThat(client.get(STATUS, "").refusal()).isEqualTo(REJECTED);
    assertThat(keys.of("treasury@fund.example")).isEmpty();
  }

  @Test
  void knowsTheKeysThatATestRegisters() {
    sandbox.register("my-key", "my-secret");

    assertThat(keys.of("treasury@fund.example"))
        .extracting(ApiKey::value)
        .containsExactly(masterKey, "my-key");
  }

  @Test
  void knowsTheTypeOfAKey() {
    assertThat(keys.get(sandbox.masterKey(KeyType.ED25519).apiKey()).type())
        .isEqualTo(KeyType.ED25519);
  }

  @Test
  void refusesAKeyThatDoesNotExist() {
    assertThatThrownBy(() -> keys.get("abc"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no such API key");
    assertThatThrownBy(() -> keys.setPermissions("abc", Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> keys.restrict("abc", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> keys.delete("abc")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hidesTheKeyInTexts() {
    assertThat(keys.of("treasury@fund.example").toString())
        .contains("treasury@fund.example")
        .doesNotContain(masterKey);
  }
}
