package io.github.subfleet.subaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.auth.Signer;
import io.github.subfleet.core.error.RefusedException;
import io.github.subfleet.core.log.HttpLogEntry;
import io.github.subfleet.sandbox.KeyType;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxRequest;
import io.github.subfleet.subaccount.model.CreatedApiKeyV2;
import io.github.subfleet.subaccount.model.KeyIpStatus;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parameters that the exchange takes from the body only, against an exchange that insists on it. */
class BodyParametersTest {
  private static final String EMAIL = "desk-1@fund.example";

  private final Sandbox sandbox = Sandbox.builder().subAccounts(2).seed(3).start();
  private final List<HttpLogEntry> log = new CopyOnWriteArrayList<>();
  private final SubAccountClient client = SubAccountClient.builder()
      .baseUrl(sandbox.baseUrl())
      .credentials(
          Credentials.hmac(sandbox.masterKey().apiKey(), sandbox.masterKey().secretKey()))
      .log(log::add)
      .build();

  @AfterEach
  void stop() {
    client.close();
    sandbox.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = KeyType.class,
      names = {"RSA", "ED25519"})
  void registersAPublicKeyWhosePrivateKeyThenSigns(KeyType type) throws Exception {
    KeyPair pair = pair(type);

    CreatedApiKeyV2 created = create(base64(pair));

    assertThat(sandbox.ledger().keys().get(created.apiKey()).type()).isEqualTo(type);
    assertThat(created.secretKey()).isNull();
    try (SubAccountClient desk = SubAccountClient.builder()
        .baseUrl(sandbox.baseUrl())
        .credentials(
            Credentials.pem(created.apiKey(), pem("PRIVATE", pair.getPrivate().getEncoded())))
        .build()) {
      assertThat(desk.assets().subAccountTransferHistory().execute()).isEmpty();
    }
  }

  @Test
  void sendsAPublicKeyInTheBodyAndNowhereElse() throws Exception {
    String publicKey = keyWithEveryOddCharacter();

    create(publicKey);

    SandboxRequest sent = lastRequest();
    assertThat(sent.query()).contains("apiName=bot").doesNotContain("publicKey");
    assertThat(sent.body())
        .startsWith("publicKey=")
        .contains("%2B", "%2F", "%3D")
        .doesNotContain("+", "/", "signature", "timestamp");
    assertThat(URLDecoder.decode(sent.body(), StandardCharsets.UTF_8))
        .isEqualTo("publicKey=" + publicKey);
    assertThat(sent.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
  }

  @Test
  void signsTheQueryWithTheBodyRightBehindIt() throws Exception {
    create(base64(pair(KeyType.RSA)));

    SandboxRequest sent = lastRequest();
    int signature = sent.query().lastIndexOf("&signature=");
    String payload = sent.query().substring(0, signature) + sent.body();
    assertThat(sent.query().substring(signature + "&signature=".length()))
        .isEqualTo(Signer.hmacSha256(sandbox.masterKey().secretKey())
            .sign(payload.getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void takesAKeyInPemWithItsLines() throws Exception {
    KeyPair pair = pair(KeyType.ED25519);

    CreatedApiKeyV2 created = create(pem("PUBLIC", pair.getPublic().getEncoded()));

    assertThat(sandbox.ledger().keys().get(created.apiKey()).type()).isEqualTo(KeyType.ED25519);
  }

  @Test
  void encodesWhateverIsInTheBody() {
    String nonsense = "~*'!() é交\uD83D\uDE00&publicKey=x;%41\r\n";

    RefusedException refused = catchThrowableOfType(RefusedException.class, () -> create(nonsense));

    // Signed well, and understood as one parameter: only its value is no key.
    assertThat(refused.code()).hasValue(-1130);
    assertThat(URLDecoder.decode(lastRequest().body(), StandardCharsets.UTF_8))
        .isEqualTo("publicKey=" + nonsense);
  }

  @Test
  void sendsAnEmptyBodyWithoutAPublicKey() {
    CreatedApiKeyV2 created = client
        .apiKeys()
        .createApiKeyV2(r -> r.email(EMAIL).apiName("bot").status(KeyIpStatus.UNRESTRICTED))
        .execute();

    assertThat(created.secretKey()).isNotNull();
    assertThat(lastRequest().body()).isEmpty();
  }

  @Test
  void logsNothingOfTheBody() throws Exception {
    String publicKey = base64(pair(KeyType.RSA));

    create(publicKey);

    assertThat(log).isNotEmpty();
    assertThat(log.toString()).doesNotContain(publicKey, publicKey.substring(10, 40));
  }

  private CreatedApiKeyV2 create(String publicKey) {
    return client
        .apiKeys()
        .createApiKeyV2(r -> r.email(EMAIL)
            .apiName("bot")
            .status(KeyIpStatus.UNRESTRICTED)
            .canTrade(true)
            .publicKey(publicKey))
        .execute();
  }

  private SandboxRequest lastRequest() {
    List<SandboxRequest> requests = sandbox.requests();
    return requests.get(requests.size() - 1);
  }

  /** Keys are random, and not each of them has a plus sign, a slash and padding. */
  private static String keyWithEveryOddCharacter() throws GeneralSecurityException {
    while (true) {
      String key = base64(pair(KeyType.ED25519));
      if (key.contains("+") && key.contains("/") && key.contains("=")) {
        return key;
      }
    }
  }

  private static KeyPair pair(KeyType type) throws GeneralSecurityException {
    return KeyPairGenerator.getInstance(type == KeyType.RSA ? "RSA" : "Ed25519").generateKeyPair();
  }

  private static String base64(KeyPair pair) {
    return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }

  private static String pem(String kind, byte[] encoded) {
    return "-----BEGIN " + kind + " KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
        + "\n-----END " + kind + " KEY-----\n";
  }
}
