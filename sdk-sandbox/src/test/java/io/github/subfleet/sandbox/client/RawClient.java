package io.github.subfleet.sandbox.client;

import io.github.subfleet.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes bytes to a socket as they are given; client libraries would put right what is to be tested. */
public final class RawClient {
  private final URI url;
  private final String apiKey;

  public RawClient(Sandbox sandbox) {
    this.url = sandbox.baseUrl();
    this.apiKey = sandbox.masterKey().apiKey();
  }

  public Answer get(String target) {
    return send("GET", target, "", "");
  }

  public Answer post(String target, String contentType, String body) {
    return send("POST", target, "Content-Type: " + contentType + "\r\n", body);
  }

  /** Sends a request; the header lines end with CR LF. */
  public Answer send(String verb, String target, String headerLines, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    String measure = length == 0 ? "" : "Content-Length: " + length + "\r\n";
    return sendUnmeasured(verb, target, headerLines + measure, body);
  }

  /** Sends a request whose header lines say all there is to say about the body. */
  public Answer sendUnmeasured(String verb, String target, String headerLines, String body) {
    String head = "%s %s HTTP/1.1\r\nHost: %s\r\nX-MBX-APIKEY: %s\r\n%s\r\n"
        .formatted(verb, target, url.getAuthority(), apiKey, headerLines);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort())) {
      socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer parse(String response) {
    int end = response.indexOf("\r\n\r\n");
    int status = Integer.parseInt(response.substring(9, 12));
    return new Answer(status, Map.<String, List<String>>of(), response.substring(end + 4));
  }
}
