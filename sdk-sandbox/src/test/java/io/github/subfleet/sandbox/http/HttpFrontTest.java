package io.github.subfleet.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxRequest;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.RawClient;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFrontTest {
  private static final String TIME = "GET /api/v3/time HTTP/1.1\r\nHost: localhost\r\n\r\n";
  private static final String TRANSFER = "/sapi/v1/sub-account/universalTransfer";
  private static final String ORDER =
      "toEmail=desk-1%40fund.example&fromAccountType=SPOT&toAccountType=SPOT&asset=USDT&amount=1";

  @RegisterExtension
  final SandboxExtension extension = SandboxExtension.with(s -> s.clock(StoppedClock.NOON));

  private Sandbox sandbox;
  private Client client;
  private RawClient raw;

  @BeforeEach
  void makeClients(Sandbox running) {
    sandbox = running;
    client = new Client(running);
    raw = new RawClient(running);
  }

  /** Writes bytes and reads until the server has nothing more to say, or hangs up. */
  private List<String> exchange(String bytes) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), sandbox.baseUrl().getPort())) {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .lines()
          .toList();
    } catch (UncheckedIOException hungUp) {
      return List.of();
    }
  }

  @Test
  void answersSeveralRequestsOnOneConnection() throws IOException {
    assertThat(exchange(TIME + TIME + TIME))
        .filteredOn(line -> line.contains(" 200 "))
        .hasSize(3);
  }

  @Test
  void answersHeadWithoutABodySoThatTheConnectionStaysGood() throws IOException {
    List<String> lines = exchange(TIME.replace("GET", "HEAD") + TIME);

    assertThat(lines).filteredOn(line -> line.startsWith("HTTP/1.1 ")).hasSize(2);
    assertThat(lines).filteredOn(line -> line.contains("{")).hasSize(1);
  }

  @Test
  void readsABodyInChunks() {
    String form = client.signed(ORDER);
    String chunked = Integer.toHexString(form.length()) + "\r\n" + form + "\r\n0\r\n\r\n";

    assertThat(raw.sendUnmeasured(
                "POST",
                TRANSFER,
                "Content-Type: " + Client.FORM + "\r\nTransfer-Encoding: chunked\r\n",
                chunked)
            .status())
        .isEqualTo(200);
  }

  @Test
  void countsTheBodyOfAGetIntoWhatIsSignedButReadsNoParametersFromIt() {
    String query = client.stamped("");
    String signature = client.sign(query + "page=0");

    assertThat(raw.send(
                "GET",
                TRANSFER + "?" + query + "&signature=" + signature,
                "Content-Type: " + Client.FORM + "\r\n",
                "page=0")
            .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NONSENSE\r\n\r\n",
        "GET /api/v3/time HTTP/1.1\r\n\r\n",
        "GET /api/v3/time HTTP/1.1\r\nHost: a b:c\r\n\r\n",
        "POST /api/v3/time HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n"
      })
  void answersAMalformedHeadWith400(String head) throws IOException {
    assertThat(exchange(head).get(0)).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void survivesAClientThatHangsUpInTheMiddle() throws IOException {
    exchange("POST " + TRANSFER + " HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nasset=");

    assertThat(exchange(TIME).get(0)).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void doesNotExecuteARequestThatWasCutShort() throws IOException {
    String form = client.signed(ORDER);
    exchange("POST %s HTTP/1.1\r\nHost: a\r\nX-MBX-APIKEY: %s\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(TRANSFER, sandbox.masterKey().apiKey(), form.length() + 1, form));

    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void takesCharactersThatNoUrlMayHold() {
    raw.get("/api/v3/time?a=[|]\"<>\\^`{}#b");

    assertThat(sandbox.requests())
        .extracting(SandboxRequest::query)
        .containsExactly("a=[|]\"<>\\^`{}#b");
  }
}
