package io.github.subfleet.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretCutterTest {
  private static final String SECRET = "recognisable-secret";

  private final SecretCutter cutter = new SecretCutter(List.of("my-api-key", "abcdef%2F"));

  @Test
  void cutsKnownSecretsOutOfText() {
    assertThat(cutter.known("key my-api-key and my-api-key, signature abcdef%2F"))
        .isEqualTo("key *** and ***, signature ***");
  }

  @Test
  void takesEightCharactersForASecretAndSevenForNone() {
    assertThat(new SecretCutter(List.of("12345678", "abcdefg")).known("a 12345678 and abcdefg"))
        .isEqualTo("a *** and abcdefg");
  }

  @Test
  void cutsLongPartsOfASecretOutHoweverItsPunctuationIsEscaped() {
    SecretCutter cutter = new SecretCutter(List.of("abcdefghijklmnop/ABCDEFGHIJKLMNO+0"));

    assertThat(cutter.known("is abcdefghijklmnop\\/ABCDEFGHIJKLMNO\\u002b0"))
        .isEqualTo("is ***\\/ABCDEFGHIJKLMNO\\u002b0");
  }

  @Test
  void cutsAValueWhoseNameBeginsTheText() {
    assertThat(cutter.body("\"token\":\"hidden\"")).isEqualTo("\"token\":\"***\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"hidden\" \"hidden\"", "[\"a\",[1]] ", "{\"a\":[{}]}", "1", "\"a,]}\""})
  void cutsAllUpToTheNextProperty(String value) {
    assertThat(cutter.body("{\"keys\":" + value + ",\"msg\":\"m\"}"))
        .isEqualTo("{\"keys\":\"***\",\"msg\":\"m\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{\"key\":1}]", "{\"a\":{\"key\":\"x\"},\"b\":2}"})
  void leavesTheEndAloneOfWhatAValueIsIn(String json) {
    assertThat(cutter.body(json))
        .isEqualTo(json.replace("1", "\"***\"").replace("\"x\"", "\"***\""));
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

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 18})
  void cutsTheStartOfASecretWhereTheTextEndsWithIt(int length) {
    assertThat(cutter().known("text " + SECRET.substring(0, length))).isEqualTo("text ***");
  }

  @Test
  void leavesTheEndOfATextAloneThatIsNoSecretYet() {
    assertThat(cutter().known("is it recogni")).isEqualTo("is it recogni");
  }

  @Test
  void leavesAnExceptionAloneThatHoldsNoSecret() {
    IOException harmless = new IOException("first line\n\tsecond", new IOException("cause"));
    harmless.addSuppressed(new IOException("suppressed"));

    assertThat(cutter().exception(harmless)).isSameAs(harmless);
  }

  static List<IOException> leaks() {
    IOException suppressing = new IOException("fine");
    suppressing.addSuppressed(new IOException(SECRET));
    return List.of(
        new IOException("not " + SECRET + " again"),
        new IOException("fine", new IOException("fine", new IOException(SECRET))),
        suppressing,
        new IOException("\u001b[2J"));
  }

  @ParameterizedTest
  @MethodSource("leaks")
  void standsInForAnExceptionThatCannotBeShown(IOException leak) {
    Throwable shown = cutter().exception(leak);

    StringWriter trace = new StringWriter();
    shown.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).contains("java.io.IOException").doesNotContain(SECRET, "\u001b");
    assertThat(shown.getStackTrace()).isEqualTo(leak.getStackTrace());
  }

  @Test
  void comesToAnEndWithExceptionsThatCauseEachOther() {
    IOException one = new IOException("one");
    IOException two = new IOException("two", one);
    one.initCause(two);

    assertThat(cutter().exception(one)).isSameAs(one);
  }

  private static SecretCutter cutter() {
    return new SecretCutter(List.of(SECRET));
  }
}
