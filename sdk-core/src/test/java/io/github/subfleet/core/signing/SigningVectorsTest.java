package io.github.subfleet.core.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import io.github.subfleet.core.auth.PemPrivateKey;
import io.github.subfleet.core.auth.Signer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okio.Okio;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published examples of keys, payloads and signatures. */
class SigningVectorsTest {
  @ParameterizedTest
  @MethodSource("vectors")
  void signsAsPublished(Map<String, Object> vector) throws Exception {
    byte[] payload = text(vector, "payload").getBytes(StandardCharsets.US_ASCII);

    assertThat(signer(vector).sign(payload)).isEqualTo(text(vector, "signature"));
  }

  @ParameterizedTest
  @MethodSource("vectorsWithEncodedSignature")
  void encodesTheSignatureOnce(Map<String, Object> vector) {
    assertThat(PercentEncoder.encode(text(vector, "signature")))
        .isEqualTo(text(vector, "encodedSignature"));
  }

  @ParameterizedTest
  @MethodSource("vectorsWithParameters")
  void encodesParametersAsPublished(Map<String, Object> vector) {
    Map<?, ?> parameters = (Map<?, ?>) vector.get("parameters");
    String query = parameters.entrySet().stream()
        .map(entry ->
            entry.getKey() + "=" + PercentEncoder.encode(entry.getValue().toString()))
        .collect(Collectors.joining("&"));

    assertThat(query).isEqualTo(text(vector, "query"));
  }

  @Test
  void thereAreVectorsOfEveryKind() throws IOException {
    assertThat(vectors()).hasSize(56);
    assertThat(vectorsWithEncodedSignature()).hasSize(3);
    assertThat(vectorsWithParameters()).hasSize(1);
    assertThat(vectors().map(named -> named.getPayload().get("algorithm")))
        .contains("HMAC-SHA256", "RSASSA-PKCS1-v1_5-SHA256", "Ed25519");
  }

  private static Signer signer(Map<String, Object> vector) {
    if (vector.containsKey("secretKey")) {
      return Signer.hmacSha256(text(vector, "secretKey"));
    }
    String passphrase = (String) vector.get("passphrase");
    return Signer.privateKey(PemPrivateKey.parse(
        text(vector, "privateKey"), passphrase == null ? null : passphrase.toCharArray()));
  }

  private static String text(Map<String, Object> vector, String name) {
    return (String) vector.get(name);
  }

  private static Stream<Named<Map<String, Object>>> vectorsWithEncodedSignature()
      throws IOException {
    return vectors().filter(vector -> vector.getPayload().containsKey("encodedSignature"));
  }

  private static Stream<Named<Map<String, Object>>> vectorsWithParameters() throws IOException {
    return vectors().filter(vector -> vector.getPayload().containsKey("parameters"));
  }

  private static Stream<Named<Map<String, Object>>> vectors() throws IOException {
    var type = Types.newParameterizedType(
        List.class, Types.newParameterizedType(Map.class, String.class, Object.class));
    try (InputStream in = SigningVectorsTest.class.getResourceAsStream("vectors.json")) {
      List<Map<String, Object>> vectors = new Moshi.Builder()
          .build()
          .<List<Map<String, Object>>>adapter(type)
          .fromJson(Okio.buffer(Okio.source(in)));
      return vectors.stream().map(vector -> Named.of(text(vector, "id"), vector));
    }
  }
}
