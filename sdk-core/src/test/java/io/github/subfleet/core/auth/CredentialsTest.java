package io.github.subfleet.core.auth;

import static io.github.subfleet.core.auth.TestKeys.passphrase;
import static io.github.subfleet.core.auth.TestKeys.pem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
  private static final byte[] PAYLOAD = "timestamp=1".getBytes(StandardCharsets.US_ASCII);

  @Test
  void keepsTheKeyAsItIs() {
    assertThat(Credentials.hmac("key", "secret").apiKey()).isEqualTo("key");
  }

  @Test
  void showsNothingOfKeyAndSecret() {
    assertThat(Credentials.hmac("my-api-key", "my-secret").toString())
        .doesNotContain("my-api-key", "my-secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\r\nX-Other: b", "a\n", "é"})
  void refusesAKeyThatCannotBeAHeader(String apiKey) {
    assertThatThrownBy(() -> Credentials.hmac(apiKey, "secret"))
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("API key");
  }

  @Test
  void doesNotRepeatAKeyThatItRefuses() {
    assertThatThrownBy(() -> Credentials.hmac("hidden key", "secret"))
        .hasMessageNotContaining("hidden");
  }

  @Test
  void takesAnEncryptedKey() throws Exception {
    Credentials credentials = Credentials.pem("key", pem("ed25519-encrypted"), passphrase());

    assertThat(credentials.signer().sign(PAYLOAD)).isEqualTo(signatureOf("ed25519"));
  }

  @Test
  void takesAKeyFile(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("key.pem"), pem("rsa"));

    assertThat(Credentials.pemFile("key", file).signer().sign(PAYLOAD))
        .isEqualTo(signatureOf("rsa"));
  }

  @Test
  void takesAnEncryptedKeyFile(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("key.pem"), pem("rsa-encrypted"));

    assertThat(Credentials.pemFile("key", file, passphrase()).signer().sign(PAYLOAD))
        .isEqualTo(signatureOf("rsa"));
  }

  @Test
  void takesAnotherSigner() throws Exception {
    assertThat(Credentials.of("key", payload -> "signed").signer().sign(PAYLOAD))
        .isEqualTo("signed");
  }

  @Test
  void readsASecretFromVariables() throws Exception {
    Credentials credentials = fromVariables("SUBFLEET_SECRET_KEY", "secret");

    assertThat(credentials.apiKey()).isEqualTo("key");
    assertThat(credentials.signer().sign(PAYLOAD))
        .isEqualTo(Signer.hmacSha256("secret").sign(PAYLOAD));
  }

  @Test
  void readsAPrivateKeyFromAVariable() throws Exception {
    assertThat(fromVariables("SUBFLEET_PRIVATE_KEY", pem("ed25519")).signer().sign(PAYLOAD))
        .isEqualTo(signatureOf("ed25519"));
  }

  @Test
  void readsAPrivateKeyFileNamedByAVariable(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("key.pem"), pem("ed25519"));

    assertThat(
            fromVariables("SUBFLEET_PRIVATE_KEY_FILE", file.toString()).signer().sign(PAYLOAD))
        .isEqualTo(signatureOf("ed25519"));
  }

  @Test
  void readsThePassphraseFromAVariable() throws Exception {
    Credentials credentials = Credentials.fromEnvironment(Map.of(
        "SUBFLEET_API_KEY", "key",
        "SUBFLEET_PRIVATE_KEY", pem("ed25519-encrypted"),
        "SUBFLEET_PRIVATE_KEY_PASSPHRASE", "correct-horse"));

    assertThat(credentials.signer().sign(PAYLOAD)).isEqualTo(signatureOf("ed25519"));
  }

  @Test
  void saysWhichVariableHoldsABadKey() {
    assertThatThrownBy(() -> fromVariables("SUBFLEET_PRIVATE_KEY", pem("rsa-public")))
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("SUBFLEET_PRIVATE_KEY")
        .hasMessageContaining("public key");
  }

  @Test
  void saysThatTheKeyVariableIsMissing() {
    assertThatThrownBy(() -> Credentials.fromEnvironment(Map.of("SUBFLEET_SECRET_KEY", "secret")))
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("SUBFLEET_API_KEY");
  }

  @Test
  void saysThatEverySecretVariableIsMissing() {
    assertThatThrownBy(() -> Credentials.fromEnvironment(Map.of("SUBFLEET_API_KEY", "key")))
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("SUBFLEET_SECRET_KEY")
        .hasMessageContaining("SUBFLEET_PRIVATE_KEY_FILE");
  }

  @Test
  void refusesToChooseBetweenTwoSecrets() {
    Map<String, String> variables = new HashMap<>();
    variables.put("SUBFLEET_API_KEY", "key");
    variables.put("SUBFLEET_SECRET_KEY", "secret-of-mine");
    variables.put("SUBFLEET_PRIVATE_KEY_FILE", "key.pem");

    assertThatThrownBy(() -> Credentials.fromEnvironment(variables))
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("exactly one")
        .hasMessageNotContaining("secret-of-mine");
  }

  @Test
  void takesABlankVariableForNone() {
    assertThatThrownBy(() -> fromVariables("SUBFLEET_SECRET_KEY", "  "))
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("exactly one");
  }

  private static Credentials fromVariables(String name, String value) {
    return Credentials.fromEnvironment(Map.of("SUBFLEET_API_KEY", "key", name, value));
  }

  private static String signatureOf(String key) throws Exception {
    return Signer.privateKey(PemPrivateKey.parse(pem(key), null)).sign(PAYLOAD);
  }
}
