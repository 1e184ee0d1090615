package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.auth.CredentialsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fails in every way there is, and searches for secrets in what was thrown, told and logged by us. What is printed and logged
 * meanwhile is looked through as for all tests of this module.
 */
class NothingSecretTest {
  private static final String API_KEY = "recognisable-api-key";
  private static final String SECRET = "recognisable-secret";
  private static final String PARAMETER = "recognisable-parameter";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo 200",
        "echo 400",
        "echo 503",
        "redirect",
        "close",
        "cut",
        "{\"code\":-1021,\"msg\":\"m\"}",
        "{\"id\":\"1\"}"
      })
  void showsNoSecretHoweverACallEnds(String behaviour) throws IOException {
    StringWriter shown = new StringWriter();
    List<String> signatures = new ArrayList<>();
    try (RawServer server = RawServer.start(behaving(behaviour, signatures))) {
      Credentials credentials = Credentials.hmac(API_KEY, SECRET);
      ClientBuilder<WidgetsClient> builder = WidgetsClient.of(server.url())
          .credentials(credentials)
          .log(entry -> shown.append(entry.toString()));
      WidgetsClient client = builder.build();
      ApiCall<?> call = client.api().make(PARAMETER, null, null);
      shown.append(credentials + " " + credentials.signer() + " " + call + " " + client);
      execute(call, shown);
      executeAsync(call, shown);
      client.close();
    }

    String everything = shown.toString();
    assertThat(signatures).isNotEmpty();
    assertThat(everything).doesNotContain(API_KEY, SECRET).doesNotContain(signatures);
    if (!behaviour.startsWith("echo")) {
      assertThat(everything).doesNotContain(PARAMETER);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"correct-horse", "recognisable-passphrase"})
  void showsNothingOfAnEncryptedKeyOrItsPassphrase(String passphrase) throws IOException {
    String pem = pem("ed25519-encrypted");
    StringWriter shown = new StringWriter();
    try (RawServer server = RawServer.start(RawServer.always(400, "", "{\"code\":-1022}"))) {
      Credentials credentials = Credentials.pem(API_KEY, pem, passphrase.toCharArray());
      shown.append(credentials + " " + credentials.signer());
      try (WidgetsClient client = WidgetsClient.of(server.url())
          .credentials(credentials)
          .log(entry -> shown.append(entry.toString()))
          .build()) {
        execute(client.api().make(PARAMETER, null, null), shown);
      }
      assertThat(server.requests()).hasSize(1);
    } catch (CredentialsException wrong) {
      wrong.printStackTrace(new PrintWriter(shown));
    }

    assertThat(shown.toString())
        .contains("Exception")
        .doesNotContain(passphrase, API_KEY)
        .doesNotContain(pem.lines().filter(line -> !line.contains("-----")).toList());
  }

  private static String pem(String name) throws IOException {
    try (InputStream in = NothingSecretTest.class.getResourceAsStream("auth/" + name + ".pem")) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static void execute(ApiCall<?> call, StringWriter shown) {
    try {
      shown.append(call.executeForResponse().toString());
    } catch (RuntimeException e) {
      append(e, shown);
    }
  }

  private static void executeAsync(ApiCall<?> call, StringWriter shown) {
    try {
      shown.append(call.executeForResponseAsync().join().toString());
    } catch (RuntimeException e) {
      append(e, shown);
      append((RuntimeException) e.getCause(), shown);
    }
  }

  private static void append(RuntimeException failure, StringWriter shown) {
    failure.printStackTrace(new PrintWriter(shown));
    if (failure instanceof io.github.subfleet.core.error.ApiException e) {
      shown.append(e.body()).append(e.headers().toString()).append(e.exchangeMessage());
    }
  }

  private static RawServer.Script behaving(String behaviour, List<String> signatures) {
    return (request, out) -> {
      int at = request.indexOf("signature=");
      if (at >= 0) {
        signatures.add(request.substring(at + 10, request.indexOf(' ', at)));
      }
      switch (behaviour) {
        case "echo 200", "echo 400", "echo 503" ->
          out.write(RawServer.answer(
              Integer.parseInt(behaviour.substring(5)),
              "X-Echo: " + request.lines().findFirst().orElse("") + "\r\n",
              request));
        case "redirect" -> {
          String target = request.split(" ", 3)[1];
          out.write(RawServer.answer(307, "Location: http://127.0.0.1:9" + target + "\r\n", ""));
        }
        case "cut" ->
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
        case "close" -> {}
        default -> out.write(RawServer.answer(200, "", behaviour));
      }
      return false;
    };
  }
}
