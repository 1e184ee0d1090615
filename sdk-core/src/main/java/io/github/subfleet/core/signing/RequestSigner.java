package io.github.subfleet.core.signing;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.http.Transmission;
import io.github.subfleet.core.operation.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Stamps and signs requests. Thread-safe. */
public final class RequestSigner {
  private static final String KEY_HEADER = "X-MBX-APIKEY";

  private final Credentials credentials;
  private final Map<String, Endpoint> endpoints = new ConcurrentHashMap<>();

  /**
   * Makes a signer of requests.
   *
   * @param credentials the key and what signs
   */
  public RequestSigner(Credentials credentials) {
    this.credentials = credentials;
  }

  /** Signs a request, and notes its signature. */
  public Request sign(Request request, Transmission transmission) throws IOException {
    HttpUrl url = request.url();
    long milliseconds = transmission.recvWindowMillis();
    String recvWindow = milliseconds > 0 ? Long.toString(milliseconds) : null;
    String timestamp = Long.toString(transmission.stamp().epochMillis());
    String signature =
        signature(stampedQuery(url.encodedQuery(), recvWindow, timestamp), request.body());
    transmission.signed(signature);
    Endpoint endpoint = endpoint(transmission.operation(), url);
    return request
        .newBuilder()
        .url(endpoint.append(url, recvWindow, timestamp, signature))
        .header(KEY_HEADER, credentials.apiKey())
        .build();
  }

  private Endpoint endpoint(Operation operation, HttpUrl url) {
    Endpoint known = endpoints.get(operation.path());
    return known == null
        ? endpoints.computeIfAbsent(operation.path(), path -> new Endpoint(url))
        : known;
  }

  private static String stampedQuery(
      @Nullable String query, @Nullable String recvWindow, String timestamp) {
    int stamp = timestamp.length() + (recvWindow == null ? 12 : 24 + recvWindow.length());
    StringBuilder text = new StringBuilder(stamp + (query == null ? 0 : query.length()));
    if (query != null && !query.isEmpty()) {
      text.append(query).append('&');
    }
    if (recvWindow != null) {
      text.append(Endpoint.RECV_WINDOW).append('=').append(recvWindow).append('&');
    }
    return text.append(Endpoint.TIMESTAMP).append('=').append(timestamp).toString();
  }

  /** The signature, percent-encoded. */
  private String signature(String query, @Nullable RequestBody body) throws IOException {
    byte[] payload;
    if (body == null || body.contentLength() == 0) {
      payload = query.getBytes(StandardCharsets.US_ASCII);
    } else {
      Buffer buffer = new Buffer().writeUtf8(query);
      body.writeTo(buffer);
      payload = buffer.readByteArray();
    }
    try {
      return PercentEncoder.encode(credentials.signer().sign(payload));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SigningFailure(e);
    } catch (Exception e) {
      throw new SigningFailure(e);
    }
  }
}
