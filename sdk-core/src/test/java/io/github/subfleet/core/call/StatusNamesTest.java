package io.github.subfleet.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import okio.Buffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":1}",
        "{\"msg\":\"m\"}",
        "{\"message\":\"m\"}",
        "{\"success\":false}",
        " \t\r\n{ \t\r\n\"code\" : 1}",
        "{\"code\""
      })
  void seesANameThatTellsOfAFailure(String json) throws IOException {
    assertThat(StatusNames.comeFirst(new Buffer().writeUtf8(json))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{ ",
        "{}",
        "{\"id\":1,\"code\":1}",
        "{\"cod\":1}",
        "{\"codes\":1}",
        "[\"code\"]",
        "\"code\"",
        "x\"code\"",
        "{\"code"
      })
  void seesNoneInAnythingElse(String json) throws IOException {
    assertThat(StatusNames.comeFirst(new Buffer().writeUtf8(json))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {" {\"code\":1}", "{ \"id\":1}", "[1]"})
  void leavesWhatItLooksAtUnread(String json) throws IOException {
    Buffer buffer = new Buffer().writeUtf8(json);

    boolean unused = StatusNames.comeFirst(buffer);

    assertThat(buffer.readUtf8()).isEqualTo(json);
  }
}
