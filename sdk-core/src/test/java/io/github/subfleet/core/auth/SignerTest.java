package io.github.subfleet.core.auth;

import static io.github.subfleet.core.auth.TestKeys.pem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignerTest {
  private static final byte[] PAYLOAD = "timestamp=1".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @CsvSource({"rsa, RSA, SHA256withRSA", "ed25519, Ed25519, Ed25519"})
  void signsWhatThePublicKeyVerifies(String key, String kind, String algorithm) throws Exception {
    Signer signer = Signer.privateKey(PemPrivateKey.parse(pem(key), null));

    assertThat(verifies(signer.sign(PAYLOAD), key, kind, algorithm)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"rsa, RSA, SHA256withRSA, SunRsaSign", "ed25519, Ed25519, Ed25519, SunEC"})
  void signsWithAGivenProvider(String key, String kind, String algorithm, String providerName)
      throws Exception {
    Provider provider = Security.getProvider(providerName);
    Signer signer = Signer.privateKey(PemPrivateKey.parse(pem(key), null), provider);

    assertThat(verifies(signer.sign(PAYLOAD), key, kind, algorithm)).isTrue();
  }

  @Test
  void refusesAProviderThatCannotSign() {
    PrivateKey key = PemPrivateKey.parse(pem("ed25519"), null);

    assertThatThrownBy(() -> Signer.privateKey(key, Security.getProvider("SunRsaSign")))
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("SunRsaSign");
  }

  @Test
  void signsWithAKeyThatShowsNoBytes() {
    PrivateKey hardware = new HiddenKey("RSA");

    assertThatThrownBy(() -> Signer.privateKey(hardware).sign(PAYLOAD))
        .as("only its provider can use it, and here there is none")
        .isInstanceOf(java.security.InvalidKeyException.class);
  }

  @Test
  void refusesAShortRsaKey() {
    PrivateKey key = PemPrivateKey.parse(pem("rsa-1024"), null);

    assertThatThrownBy(() -> Signer.privateKey(key))
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("2048 to 4096")
        .hasMessageContaining("1024");
  }

  @Test
  void refusesAKeyOfAnotherKind() {
    assertThatThrownBy(() -> Signer.privateKey(new HiddenKey("EC")))
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("EC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with space", "tab\t", "line\n", "schlüssel"})
  void refusesASecretThatCannotBeOne(String secret) {
    assertThatThrownBy(() -> Signer.hmacSha256(secret)).isInstanceOf(CredentialsException.class);
  }

  @Test
  void saysThatASecretIsAPrivateKey() {
    assertThatThrownBy(() -> Signer.hmacSha256(pem("rsa")))
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("PEM");
  }

  @Test
  void signsTheSameOnManyThreadsAtOnce() throws Exception {
    Signer signer = Signer.hmacSha256("secret");
    String expected = signer.sign(PAYLOAD);
    Callable<Boolean> thousandTimes = () -> {
      for (int i = 0; i < 1000; i++) {
        if (!signer.sign(PAYLOAD).equals(expected)) {
          return false;
        }
      }
      return true;
    };
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Boolean>> tasks =
          IntStream.range(0, 4).mapToObj(i -> thousandTimes).toList();
      for (Future<Boolean> same : threads.invokeAll(tasks)) {
        assertThat(same.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean verifies(String signature, String key, String kind, String algorithm)
      throws Exception {
    String base64 = pem(key + "-public")
        .lines()
        .filter(line -> !line.startsWith("-"))
        .reduce("", String::concat);
    PublicKey publicKey = KeyFactory.getInstance(kind)
        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    Signature verifier = Signature.getInstance(algorithm);
    verifier.initVerify(publicKey);
    verifier.update(PAYLOAD);
    return verifier.verify(Base64.getDecoder().decode(signature));
  }

  /** Such as keys are that a hardware module keeps. */
  private record HiddenKey(String algorithm) implements PrivateKey {
    @Override
    public String getAlgorithm() {
      return algorithm;
    }

    @Override
    public String getFormat() {
      return null;
    }

    @Override
    public byte[] getEncoded() {
      return null;
    }
  }
}
