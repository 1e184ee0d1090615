package io.github.subfleet.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBodyTest {
  @Test
  void readsCodeAndMessage() {
    ErrorBody body = ErrorBody.parse("{\"code\":-1121,\"msg\":\"Invalid symbol.\"}");

    assertThat(body.code()).isEqualTo(-1121);
    assertThat(body.message()).isEqualTo("Invalid symbol.");
  }

  @ParameterizedTest
  @CsvSource({"'\"-1121\"', -1121", "'\" 200 \"', 200", "100001002, 100001002", "-0, 0"})
  void readsACodeFromNumberOrText(String json, long code) {
    assertThat(ErrorBody.parse("{\"code\":" + json + ",\"msg\":\"\"}").code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "true", "{}", "[-1]", "1.5", "1e99999999", "\"abc\"", "\"\""})
  void takesAnythingElseForNoCode(String json) {
    ErrorBody body = ErrorBody.parse("{\"code\":" + json + ",\"msg\":\"m\"}");

    assertThat(body.code()).isNull();
    assertThat(body.message()).isEqualTo("m");
  }

  @Test
  void readsAMessageWithItsOtherName() {
    assertThat(ErrorBody.parse("{\"code\":\"1\",\"message\":\"no\"}").message()).isEqualTo("no");
  }

  @Test
  void findsTheMessageBeforeTheCode() {
    ErrorBody body = ErrorBody.parse("{\"msg\":\"m\",\"data\":[1,{}],\"code\":-9000}");

    assertThat(body.code()).isEqualTo(-9000);
    assertThat(body.message()).isEqualTo("m");
  }

  @Test
  void readsAMessageThatIsNoText() {
    assertThat(ErrorBody.parse("{\"code\":-1,\"msg\":{\"a\":1}}").message()).isEmpty();
  }

  @Test
  void writesTheMessageInOneLine() {
    assertThat(ErrorBody.parse("{\"code\":-1,\"msg\":\"a\\r\\nb\\u0000c\"}").message())
        .isEqualTo("a  b c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0085", "\u009b", "\u2028", "\u2029", "\u202e", "\\ud800", "\\udc00"})
  void showsNoCharacterThatSteersATerminal(String character) {
    assertThat(ErrorBody.parse("{\"code\":-1,\"msg\":\"a" + character + "b\"}").message())
        .isEqualTo("a b");
  }

  @Test
  void doesNotCutASurrogatePairInTwo() {
    assertThat(ErrorBody.parse("{\"code\":-1,\"msg\":\"" + "x".repeat(999) + "😀\"}")
            .message())
        .isEqualTo("x".repeat(999) + " ");
  }

  @Test
  void cutsALongMessage() {
    String body = "{\"code\":-1,\"msg\":\"" + "x".repeat(5000) + "\"}";

    assertThat(ErrorBody.parse(body).message()).hasSize(1000);
  }

  @Test
  void keepsWhatItReadBeforeTheBodyBreaksOff() {
    assertThat(ErrorBody.parse("{\"code\":-1003,\"ms").code()).isEqualTo(-1003);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "<html>403</html>", "null", "[]", "\"text\"", "17", "{\"a\":", "{"})
  void findsNothingInWhatIsNoError(String text) {
    ErrorBody body = ErrorBody.parse(text);

    assertThat(body.code()).isNull();
    assertThat(body.message()).isEmpty();
    assertThat(body.success()).isNull();
    assertThat(body.isFailure(false)).isFalse();
  }

  @Test
  void survivesDeepNesting() {
    assertThat(ErrorBody.parse("{\"a\":" + "[".repeat(100_000)).code()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":-9000,\"msg\":\"m\"}",
        "{\"code\":\"-9000\"}",
        "{\"msg\":\"Sub-account function is not enabled.\",\"success\":false}",
        "{\"success\":\"false\"}",
        "{\"success\":false,\"data\":[]}",
        "{\"msg\":\"too many requests\"}"
      })
  void isAFailureUnderAStatusOfSuccess(String text) {
    assertThat(ErrorBody.parse(text).isFailure(false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":200,\"msg\":\"\"}",
        "{\"code\":\"200\",\"message\":\"OK\",\"data\":{}}",
        "{\"code\":0,\"msg\":\"ok\"}",
        "{\"success\":true}",
        "{\"msg\":\"fine\",\"success\":true}",
        "{\"msg\":\"fine\",\"tranId\":1}",
        "{\"msg\":\"\"}",
        "{}"
      })
  void isNoFailureUnderAStatusOfSuccess(String text) {
    assertThat(ErrorBody.parse(text).isFailure(false)).isFalse();
  }

  @Test
  void acceptsOnlyCode200WhereACodeIsDocumented() {
    assertThat(ErrorBody.parse("{\"code\":0,\"msg\":\"ok\"}").isFailure(true)).isTrue();
    assertThat(ErrorBody.parse("{\"code\":\"200\"}").isFailure(true)).isFalse();
  }

  @Test
  void acceptsAMissingCodeEvenWhereOneIsDocumented() {
    assertThat(ErrorBody.parse("{\"data\":[]}").isFailure(true)).isFalse();
  }
}
