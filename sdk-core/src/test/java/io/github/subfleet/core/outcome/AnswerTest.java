package io.github.subfleet.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
  @ParameterizedTest
  @ValueSource(ints = {300, 302, 399})
  void saysThatItIsARedirect(int status) {
    assertThat(answer(status, "text", "text/html").description())
        .isEqualTo("the answer is a redirect, which is never followed");
  }

  @ParameterizedTest
  @ValueSource(ints = {299, 400})
  void saysThatThereIsNoBody(int status) {
    assertThat(answer(status, " ", "text/html").description()).isEqualTo("the answer has no body");
  }

  @Test
  void saysWhatTypeTheBodyIsOf() {
    assertThat(answer(503, "text", "text/html").description())
        .isEqualTo("the answer has no message that can be read, and is of the type text/html");
    assertThat(answer(503, "text", "").description())
        .isEqualTo("the answer has no message that can be read");
  }

  @Test
  void saysThatAFirewallAsks() {
    Answer answer = new Answer(202, Headers.of("x-amzn-waf-action", "challenge"), "", "");

    assertThat(answer.description())
        .isEqualTo("the answer is a firewall's question whether this is a browser");
  }

  @Test
  void showsItsStatusOnly() {
    assertThat(answer(503, "a secret", "text/html")).hasToString("Answer[status=503]");
  }

  private static Answer answer(int status, String text, String contentType) {
    return new Answer(status, Headers.of(), text, contentType);
  }
}
