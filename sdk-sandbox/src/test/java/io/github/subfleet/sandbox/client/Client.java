package io.github.subfleet.sandbox.client;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** A plain client on the JDK's own HTTP client, which shares nothing with the SDK. */
public final class Client {
  public static final String FORM = "application/x-www-form-urlencoded";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Sandbox sandbox;
  private final SandboxKey key;

  public Client(Sandbox sandbox) {
    this(sandbox, sandbox.masterKey());
  }

  public Client(Sandbox sandbox, SandboxKey key) {
    this.sandbox = sandbox;
    this.key = key;
  }

  /** A signed GET, stamped with the sandbox's time. */
  public Answer get(String path, String query) {
    return send("GET", path + "?" + signed(query));
  }

  /** A signed POST with everything in the query, stamped with the sandbox's time. */
  public Answer post(String path, String query) {
    return send("POST", path + "?" + signed(query));
  }

  /** A signed DELETE, stamped with the sandbox's time. */
  public Answer delete(String path, String query) {
    return send("DELETE", path + "?" + signed(query));
  }

  /** The query with timestamp and signature appended. */
  public String signed(String query) {
    return withSignature(stamped(query));
  }

  /** The query with the sandbox's time appended. */
  public String stamped(String query) {
    return (query.isEmpty() ? "" : query + "&") + "timestamp=" + sandbox.clock().millis();
  }

  /** The query with a signature over it appended. */
  public String withSignature(String query) {
    return query + "&signature=" + Signatures.hmac(key.secretKey(), query);
  }

  public String sign(String payload) {
    return Signatures.hmac(key.secretKey(), payload);
  }

  /** Sends a request as it is given, with the key. */
  public Answer send(String verb, String target) {
    return send(verb, target, "", Map.of("X-MBX-APIKEY", key.apiKey()));
  }

  /** Sends a request with a form body as it is given, with the key. */
  public Answer sendForm(String verb, String target, String body) {
    return send(verb, target, body, Map.of("X-MBX-APIKEY", key.apiKey(), "Content-Type", FORM));
  }

  /** Sends a request with exactly these header fields besides those that HTTP needs. */
  public Answer send(String verb, String target, String body, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + target))
        .method(verb, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers().map(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
