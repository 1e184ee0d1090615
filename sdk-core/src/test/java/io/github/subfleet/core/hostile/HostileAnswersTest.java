package io.github.subfleet.core.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.subfleet.core.RawServer;
import io.github.subfleet.core.WidgetsClient;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.DecodingException;
import io.github.subfleet.core.error.UnknownOutcomeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are made to do harm: each is refused, in bounded time and memory. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileAnswersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        "C3",
        "C3C3A4",
        "C0AF",
        "E282",
        "E08080",
        "EDA080",
        "F09F98",
        "F0808080",
        "F4908080",
        "F5808080",
        "FF"
      })
  void refusesBytesThatAreNotUtf8(String hex) throws IOException {
    byte[] bytes = HexFormat.of().parseHex(hex);

    assertThat(makingWith(json("{\"id\":\"", bytes, "\"}")))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("UTF-8");
    assertThat(makingWith(json("{\"id\":\"1\",\"new\":\"", bytes, "\"}")))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\ud800", "\\udc00", "\\udc00\\ud800", "\\ud83dx", "\\ud83d\\ud83d\\ude00"})
  void refusesHalfASurrogatePairInText(String text) throws IOException {
    assertThat(makingWith(json("{\"id\":\"" + text + "\"}")))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("the answer has half a surrogate pair");
    assertThat(makingWith(json("{\"id\":\"1\",\"" + text + "\":1}")))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("the answer has half a surrogate pair");
  }

  static Stream<String> nestings() {
    return Stream.of("[", "{\"a\":", "[{\"a\":", "{\"widgets\":[", "{\"id\":[")
        .map(open -> open.repeat(200_000))
        .flatMap(nested ->
            Stream.of(nested, "{\"new\":" + nested, "{\"id\":" + nested, "{\"code\":" + nested));
  }

  @ParameterizedTest
  @MethodSource("nestings")
  void refusesDeepNesting(String body) throws IOException {
    assertThat(makingWith(json(body)))
        .isInstanceOf(DecodingException.class)
        .message()
        .hasSizeLessThan(2000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "-Infinity",
        "+1",
        "01",
        "1.",
        ".1",
        "1e",
        "0x10",
        "\"NaN\"",
        "\"0x10\"",
        "\"1e999999999\"",
        "1e999999999",
        "1e-999999999",
        "0e999999999",
        "1e9223372036854775808"
      })
  void refusesWhatIsNoNumber(String number) throws IOException {
    assertThat(listingWith(json("{\"total\":" + number + "}")))
        .isInstanceOf(DecodingException.class);
  }

  @Test
  void refusesANumberOfMillionsOfDigits() throws IOException {
    String digits = "9".repeat(20_000_000);
    assertThat(listingWith(json("{\"total\":" + digits + "}")))
        .isInstanceOf(DecodingException.class);
    assertThat(listingWith(json("{\"new\":" + digits + ", \"total\":\"" + digits + "\"}")))
        .isInstanceOf(DecodingException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999999",
        "1e-999999999",
        "\"1e999999999\"",
        "NaN",
        "\"now\"",
        "1.5",
        "-9999999",
        "253402214400001",
        "99999999999999999999"
      })
  void refusesAServerTimeThatIsNone(String time) throws IOException {
    assertThat(synchronizingWith(json("{\"serverTime\":" + time + "}")))
        .isInstanceOf(DecodingException.class)
        .message()
        .doesNotContain(time);
  }

  @Test
  void refusesAServerTimeOfMillionsOfDigits() throws IOException {
    String digits = "9".repeat(20_000_000);
    assertThat(synchronizingWith(json("{\"serverTime\":" + digits + "}")))
        .isInstanceOf(DecodingException.class)
        .message()
        .hasSizeLessThan(2000);
    assertThat(synchronizingWith(json("{\"serverTime\":\"" + digits + "\"}")))
        .isInstanceOf(DecodingException.class)
        .message()
        .hasSizeLessThan(2000);
  }

  @Test
  void doesNotRepeatAHugeName() throws IOException {
    assertThat(listingWith(json("{\"" + "x".repeat(5_000_000) + "\":tru}")))
        .isInstanceOf(DecodingException.class)
        .message()
        .hasSizeLessThan(2000);
  }

  /** OkHttp reads a head to its end, but no further than 256 KiB; the rest waits in the network's buffers. */
  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 200 ", "HTTP/1.1 200 OK\r\nX: ", "HTTP/1.1 200 OK\r\n", ""})
  void givesUpAHeadWithoutAnEnd(String start) throws IOException {
    String next = start.isEmpty()
        ? "HTTP/1.1 100 Continue\r\n\r\n"
        : start.endsWith("\n") ? "X: y\r\n" : "xxxxxx";
    byte[] more = next.repeat(1000).getBytes(StandardCharsets.US_ASCII);
    try (RawServer server = RawServer.start((request, out) -> {
          out.write(start.getBytes(StandardCharsets.US_ASCII));
          while (true) {
            out.write(more);
          }
        });
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      assertThat(catchThrowable(() -> client.api().make("a", null, null).execute()))
          .isInstanceOfSatisfying(
              UnknownOutcomeException.class, e -> assertThat(e).message().hasSizeLessThan(2000));
    }
  }

  /** OkHttp reads the line before a chunk to its end, however far away that is; nothing but the socket sees it. */
  @ParameterizedTest
  @ValueSource(strings = {"200 OK", "400 Bad Request"})
  void givesUpAChunkThatDoesNotSayItsSize(String status) throws IOException {
    byte[] digits = "0".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
    AtomicInteger mebibytes = new AtomicInteger();
    try (RawServer server = RawServer.start((request, out) -> {
          out.write(("HTTP/1.1 " + status + "\r\nTransfer-Encoding: chunked\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
          while (mebibytes.get() < 128) {
            out.write(digits);
            mebibytes.incrementAndGet();
          }
          return false;
        });
        WidgetsClient client =
            WidgetsClient.of(server.url()).maxResponseBytes(1024).build()) {
      assertThat(catchThrowable(() -> client.api().make("a", null, null).execute()))
          .isInstanceOfSatisfying(
              ApiException.class, e -> assertThat(e).message().hasSizeLessThan(2000));
    }
    assertThat(mebibytes.get()).isLessThan(64);
  }

  private static Throwable makingWith(byte[] answer) throws IOException {
    try (RawServer server = serving(answer);
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      return catchThrowable(() -> client.api().make("a", null, null).execute());
    }
  }

  private static Throwable listingWith(byte[] answer) throws IOException {
    try (RawServer server = serving(answer);
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      return catchThrowable(() -> client.api().list(null, null, null).execute());
    }
  }

  private static Throwable synchronizingWith(byte[] answer) throws IOException {
    try (RawServer server = serving(answer);
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      return catchThrowable(() -> client.rest().clock().synchronize());
    }
  }

  private static RawServer serving(byte[] answer) throws IOException {
    return RawServer.start((request, out) -> {
      out.write(answer);
      return true;
    });
  }

  private static byte[] json(String body) {
    return json(body, new byte[0], "");
  }

  private static byte[] json(String start, byte[] middle, String end) {
    byte[] first = start.getBytes(StandardCharsets.UTF_8);
    byte[] last = end.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    answer.writeBytes(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + (first.length + middle.length + last.length) + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII));
    answer.writeBytes(first);
    answer.writeBytes(middle);
    answer.writeBytes(last);
    return answer.toByteArray();
  }
}
