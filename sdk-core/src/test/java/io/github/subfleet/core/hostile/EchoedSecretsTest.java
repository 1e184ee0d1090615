package io.github.subfleet.core.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.subfleet.core.RawServer;
import io.github.subfleet.core.WidgetsClient;
import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.error.ApiException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that repeat the key and the signature of the request, wherever and however an answer can. */
class EchoedSecretsTest {
  private static final String KEY = "recognisable0key0of0these0tests0";

  /** Base64 has a slash and a plus in almost every signature. */
  private static final String SIGNATURE =
      "recognisable0part0one/recognisable0part0two+recognisable0part0three+/==";

  private static final List<String> PARTS =
      List.of(KEY, "recognisable0part0one", "recognisable0part0two", "recognisable0part0three");

  private static final List<UnaryOperator<String>> SPELLINGS = List.of(
      text -> text,
      text -> URLDecoder.decode(text, StandardCharsets.US_ASCII),
      text -> URLDecoder.decode(text, StandardCharsets.US_ASCII).replace("/", "\\/"),
      text -> URLDecoder.decode(text, StandardCharsets.US_ASCII)
          .replace("/", "&#x2F;")
          .replace("+", "&#43;"),
      text -> text.replace("%", "%25"));

  private static final List<UnaryOperator<String>> PLACES = List.of(
      text -> text,
      text -> "HTTP/1.1 " + text + "\r\n\r\n",
      text -> "HTTP/1.1 400 " + text + "\r\nContent-Length: 0\r\n\r\n",
      text -> "HTTP/1.1 400 No\r\nX-Echo: " + text + "\r\nContent-Length: 0\r\n\r\n",
      text -> "HTTP/1.1 400 No\r\nContent-Type: text/" + text + "\r\nContent-Length: 0\r\n\r\n",
      text -> "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + text + "\r\n",
      text -> "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;" + text + "\r\n",
      text -> "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + text,
      text -> "HTTP/1.1 307 Go\r\nLocation: " + text + "\r\nContent-Length: 0\r\n\r\n",
      text -> withBody(200, text),
      text -> withBody(502, text),
      text -> withBody(200, "{\"id\":{\"" + text + "\":1}}"),
      text -> withBody(200, "{\"" + text + "\":tru}"),
      text -> withBody(400, "{\"code\":-1022,\"msg\":\"" + text + "\"}"));

  static Stream<Arguments> echoes() {
    return PLACES.stream()
        .flatMap(place -> SPELLINGS.stream().map(spelling -> Arguments.of(place, spelling)));
  }

  @ParameterizedTest
  @MethodSource("echoes")
  void areCutOutOfWhateverIsThrown(UnaryOperator<String> place, UnaryOperator<String> spelling)
      throws IOException {
    try (RawServer server = RawServer.start((request, out) -> {
          String secrets = request.split(" ", 3)[1] + KEY;
          assertThat(request).contains("recognisable0part0three", KEY);
          out.write(place.apply(spelling.apply(secrets)).getBytes(StandardCharsets.US_ASCII));
          return false;
        });
        WidgetsClient client = WidgetsClient.of(server.url())
            .credentials(Credentials.of(KEY, payload -> SIGNATURE))
            .build()) {
      ApiException failure = catchThrowableOfType(
          ApiException.class, () -> client.api().make("a", null, null).execute());

      assertThat(server.requests()).hasSize(1);
      assertThat(everythingOf(failure)).doesNotContain(PARTS);
    }
  }

  private static String withBody(int status, String body) {
    return new String(RawServer.answer(status, "", body), StandardCharsets.US_ASCII);
  }

  private static String everythingOf(ApiException failure) {
    StringWriter everything = new StringWriter();
    failure.printStackTrace(new PrintWriter(everything));
    return everything
        .append(failure.body())
        .append(failure.headers().toString())
        .toString();
  }
}
