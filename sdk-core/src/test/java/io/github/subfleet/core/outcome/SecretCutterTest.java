package io.github.subfleet.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretCutterTest {
  private final SecretCutter cutter = new SecretCutter(List.of("my-api-key", "abcdef%2F"));

  @Test
  void cutsKnownSecretsOutOfText() {
    assertThat(cutter.known("key my-api-key and my-api-key, signature abcdef%2F"))
        .isEqualTo("key *** and ***, signature ***");
  }

  @Test
  void leavesOtherTextAlone() {
    assertThat(cutter.body("<html>Forbidden</html>")).isEqualTo("<html>Forbidden</html>");
  }

  @Test
  void leavesOtherPropertiesAlone() {
    String json = "{\"code\": -1, \"msg\": \"a \\\"quoted\\\" word\", \"list\": [1, 2]}";

    assertThat(cutter.body(json)).isEqualTo(json);
  }

  @Test
  void cutsValuesOfSuspiciousProperties() {
    assertThat(cutter.body("{\"apiKey\":\"hidden\",\"secretKey\" : \"hidden\",\"ip\":\"1\"}"))
        .isEqualTo("{\"apiKey\":\"***\",\"secretKey\":\"***\",\"ip\":\"1\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"secretKey\":\"hidden\\\"hidden\"}",
        "{\"secretKey\":\"hidden",
        "{\"secretKey\":\"hidden\\",
        "{\"SECRET\":[\"hidden\",{\"a\":\"hidden\"}],\"a\":1}",
        "{\"token\":{\"a\":{\"b\":\"hidden\"}},\"a\":1}",
        "{\"token\":{\"a\":\"hidden\"",
        "{\"se\\u0063ret\":\"hidden\"}",
        "{\"a\":{\"privateKey\":\"hidden\"}}",
        "[{\"listenKey\":hidden}]",
        "{\"passphrase\":\n\t\"hidden\"}"
      })
  void cutsThemHoweverTheyAreWritten(String json) {
    assertThat(cutter.body(json)).doesNotContain("hidden").contains("***");
  }

  @Test
  void goesOnBehindANestedValue() {
    assertThat(cutter.body("{\"keys\":[\"a\",[\"b\"]],\"msg\":\"m\"}"))
        .isEqualTo("{\"keys\":\"***\",\"msg\":\"m\"}");
  }

  @Test
  void leavesAStringAloneThatOnlySpeaksOfKeys() {
    assertThat(cutter.body("{\"msg\":\"bad key\",\"code\":1}"))
        .isEqualTo("{\"msg\":\"bad key\",\"code\":1}");
  }

  @Test
  void dropsHeadersThatHoldSecrets() {
    Headers headers = Headers.of(
        "Set-Cookie", "a=b",
        "location", "https://x/?signature=abcdef%2F",
        "X-MBX-APIKEY", "my-api-key",
        "Server", "nginx my-api-key");

    assertThat(cutter.headers(headers)).isEqualTo(Headers.of("Server", "nginx ***"));
  }

  @Test
  void keepsHeadersThatAreNotAscii() {
    Headers headers = new Headers.Builder().addUnsafeNonAscii("X-Text", "子").build();

    assertThat(cutter.headers(headers).get("X-Text")).isEqualTo("子");
  }

  @Test
  void doesNotGarbleWordsForASecretThatIsNone() {
    assertThat(new SecretCutter(List.of("", "k", "test-ke")).known("unknown test-key"))
        .isEqualTo("unknown test-key");
  }
}
