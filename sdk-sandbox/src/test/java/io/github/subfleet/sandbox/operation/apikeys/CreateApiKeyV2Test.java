package io.github.subfleet.sandbox.operation.apikeys;

import static io.github.subfleet.sandbox.operation.apikeys.DeskKeys.DESK;
import static io.github.subfleet.sandbox.operation.apikeys.DeskKeys.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.KeyPermission;
import io.github.subfleet.sandbox.KeyType;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.Signatures;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CreateApiKeyV2Test {
  private static final String KEYS = "/sapi/v2/sub-account/subAccountApi";
  private static final String NEW = DESK + "&apiName=bot&status=1";

  @RegisterExtension
  final SandboxExtension extension = new SandboxExtension();

  private Sandbox sandbox;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    sandbox = running;
    client = new Client(running);
  }

  private static String publicKey(String algorithm) throws Exception {
    byte[] bytes =
        KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPublic().getEncoded();
    return "publicKey=" + Signatures.encoded(Base64.getEncoder().encodeToString(bytes));
  }

  private Answer postWithBody(String query, String body) {
    String stamped = client.stamped(query);
    String signature = client.sign(stamped + body);
    return client.sendForm("POST", KEYS + "?" + stamped + "&signature=" + signature, body);
  }

  @Test
  void createsAKeyWithASharedSecret() {
    Answer answer = client.post(KEYS, NEW + "&canTrade=true");

    assertThat(sandbox.ledger().keys().of(EMAIL))
        .singleElement()
        .returns((String) answer.at("apiKey"), key -> key.value())
        .returns(Set.of(KeyPermission.SPOT_AND_MARGIN_TRADING), key -> key.permissions());
    assertThat((String) answer.at("secretKey")).hasSize(64);
  }

  @Test
  void takesAnRsaPublicKeyInTheBody() throws Exception {
    Answer answer = postWithBody(NEW, publicKey("RSA"));

    assertThat(sandbox.ledger().keys().get((String) answer.at("apiKey")).type())
        .isEqualTo(KeyType.RSA);
  }

  @Test
  void refusesAPublicKeyInTheQuery() throws Exception {
    assertThat(client.post(KEYS, NEW + "&" + publicKey("Ed25519")).refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'publicKey' is not valid.");
  }

  @Test
  void givesPermissionsForFixToAnEd25519Key() throws Exception {
    Answer answer =
        postWithBody(NEW + "&canFixApiTrading=true&canFixApiReading=true", publicKey("Ed25519"));

    assertThat(sandbox.ledger().keys().get((String) answer.at("apiKey")).permissions())
        .containsExactlyInAnyOrder(KeyPermission.FIX_TRADING, KeyPermission.FIX_READING);
  }

  @Test
  void refusesPermissionsForFixToAnRsaKey() throws Exception {
    assertThat(postWithBody(NEW + "&canFixApiReading=true", publicKey("RSA")).refusal())
        .isEqualTo("400 -9000 The publicKey must be an Ed25519 key.");
    assertThat(postWithBody(NEW + "&canFixApiReading=false", publicKey("RSA")).status())
        .isEqualTo(200);
  }

  @Test
  void refusesPermissionsForFixWithoutAPublicKey() {
    assertThat(client.post(KEYS, NEW + "&canFixApiTrading=true").refusal())
        .contains("-1102")
        .contains("'publicKey'");
  }

  @Test
  void asksForAMasterKeyThatMayTrade() {
    sandbox
        .ledger()
        .keys()
        .setPermissions(sandbox.masterKey().apiKey(), Set.of(KeyPermission.INTERNAL_TRANSFER));

    assertThat(client.post(KEYS, NEW).refusal()).isEqualTo(DeskKeys.REJECTED);
    assertThat(client.post(DeskKeys.KEYS, NEW).status()).isEqualTo(200);
  }
}
