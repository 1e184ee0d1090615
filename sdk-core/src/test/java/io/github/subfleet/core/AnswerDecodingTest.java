package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.ConnectionException;
import io.github.subfleet.core.error.DecodingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerDecodingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "{}",
        "[]",
        "{\"id\":",
        "{\"id\":\"1\"} {}",
        "{\"id\":{}}",
        "<html>OK</html>",
        "not json"
      })
  void saysThatAWriteWasExecutedThoughItsAnswerCannotBeRead(String body) throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(200, "", body));
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      ApiException failure = catchThrowableOfType(
          ApiException.class, () -> client.api().make("a", null, null).execute());

      assertThat(failure).isInstanceOf(DecodingException.class);
      assertThat(failure.outcome()).isEqualTo(Outcome.EXECUTED);
      assertThat(failure.httpStatus()).hasValue(200);
      assertThat(failure.body()).isEqualTo(body);
    }
  }

  @Test
  void saysWhereTheJsonIsWrong() throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(200, "", "{\"widgets\":[{}]}"));
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      ApiException failure = catchThrowableOfType(
          ApiException.class, () -> client.api().list(null, null, null).execute());

      assertThat(failure).hasMessageContaining("$.widgets[0]");
    }
  }

  @Test
  void doesNotShowASecretOfAnAnswerThatCannotBeRead() throws IOException {
    String body = "{\"apiKey\":\"visible?\",\"secretKey\":\"visible?\"}";
    try (RawServer server = RawServer.start(RawServer.always(200, "", body));
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      ApiException failure = catchThrowableOfType(
          ApiException.class, () -> client.api().make("a", null, null).execute());

      assertThat(failure.getMessage() + failure.body()).doesNotContain("visible?");
    }
  }

  @Test
  void saysThatAWriteWasExecutedThoughItsAnswerWasCutOff() throws IOException {
    try (RawServer server = RawServer.start(cutOff());
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      ApiException failure = catchThrowableOfType(
          ApiException.class, () -> client.api().make("a", null, null).execute());

      assertThat(failure).isInstanceOf(ConnectionException.class).hasMessageContaining("cut off");
      assertThat(failure.outcome()).isEqualTo(Outcome.EXECUTED);
      assertThat(failure.httpStatus()).hasValue(200);
    }
  }

  @Test
  void saysThatTheAnswerToAReadWasCutOff() throws IOException {
    try (RawServer server = RawServer.start(cutOff());
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      ApiException failure = catchThrowableOfType(
          ApiException.class, () -> client.api().list(null, null, null).execute());

      assertThat(failure).isInstanceOf(ConnectionException.class);
    }
  }

  @Test
  void refusesAnAnswerThatSaysItIsTooLarge() throws IOException {
    try (RawServer server = RawServer.start((request, out) -> {
          out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 4096\r\n\r\n"));
          return true;
        });
        WidgetsClient client =
            WidgetsClient.of(server.url()).maxResponseBytes(2048).build()) {
      ApiException failure = catchThrowableOfType(
          ApiException.class, () -> client.api().make("a", null, null).execute());

      assertThat(failure)
          .isInstanceOf(DecodingException.class)
          .hasMessageContaining("larger than 2048 bytes");
      assertThat(failure.outcome()).isEqualTo(Outcome.EXECUTED);
    }
  }

  @Test
  void stopsReadingAnAnswerThatBecomesTooLarge() throws IOException {
    try (RawServer server = RawServer.start(endless(200));
        WidgetsClient client =
            WidgetsClient.of(server.url()).maxResponseBytes(100_000).build()) {
      ApiException failure = catchThrowableOfType(
          ApiException.class, () -> client.api().list(null, null, null).execute());

      assertThat(failure)
          .isInstanceOf(DecodingException.class)
          .hasMessageContaining("larger than 100000 bytes");
    }
  }

  @Test
  void countsUnpackedBytes() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(ascii("{\"widgets\":[\"" + "x".repeat(1_000_000) + "\"]}"));
    }
    try (RawServer server = RawServer.start((request, out) -> {
          out.write(ascii("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
              + packed.size()
              + "\r\n\r\n"));
          packed.writeTo(out);
          return true;
        });
        WidgetsClient client =
            WidgetsClient.of(server.url()).maxResponseBytes(100_000).build()) {
      ApiException failure = catchThrowableOfType(
          ApiException.class, () -> client.api().list(null, null, null).execute());

      assertThat(packed.size()).isLessThan(100_000);
      assertThat(failure)
          .isInstanceOf(DecodingException.class)
          .hasMessageContaining("larger than 100000 bytes");
    }
  }

  @Test
  void acceptsAnAnswerOfTheLargestSize() throws IOException {
    String body = "{\"widgets\":[\"" + "x".repeat(2048 - 16) + "\"]}";
    try (RawServer server = RawServer.start(RawServer.always(200, "", body));
        WidgetsClient client =
            WidgetsClient.of(server.url()).maxResponseBytes(2048).build()) {
      assertThat(body).hasSize(2048);
      assertThat(client.api().list(null, null, null).execute().widgets()).hasSize(1);
    }
  }

  @Test
  void readsNoMoreThanTheStartOfAnEndlessError() throws IOException {
    try (RawServer server = RawServer.start(endless(400));
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      ApiException failure = catchThrowableOfType(
          ApiException.class, () -> client.api().list(null, null, null).execute());

      assertThat(failure.httpStatus()).hasValue(400);
    }
  }

  @Test
  void survivesDeepNesting() throws IOException {
    String body = "{\"a\":" + "[".repeat(100_000);
    try (RawServer server = RawServer.start(RawServer.always(200, "", body));
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      assertThat(catchThrowableOfType(
              ApiException.class, () -> client.api().list(null, null, null).execute()))
          .isInstanceOf(DecodingException.class);
    }
  }

  @Test
  void readsAnAnswerWithAByteOrderMark() throws IOException {
    try (RawServer server = RawServer.start((request, out) -> {
          out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n"));
          out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
          out.write(ascii("{\"id\":\"1\"}"));
          return true;
        });
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      assertThat(client.api().make("a", null, null).execute().id()).isEqualTo("1");
    }
  }

  private static RawServer.Script cutOff() {
    return (request, out) -> {
      out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"id\":\"1\""));
      return false;
    };
  }

  /** Writes an answer until nobody reads it any more. */
  private static RawServer.Script endless(int status) {
    byte[] widget = ascii("1001\r\n\"" + "x".repeat(4094) + "\",\r\n");
    return (request, out) -> {
      out.write(ascii("HTTP/1.1 " + status + " Status\r\nTransfer-Encoding: chunked\r\n\r\n"));
      out.write(ascii("c\r\n{\"widgets\":[\r\n"));
      while (true) {
        out.write(widget);
      }
    };
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
