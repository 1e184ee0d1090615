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
  private static final String SIGNATURE = "&signature=";

  /** Room for a window, a timestamp and a hexadecimal signature. */
  private static final int ADDED = 128;

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
    StringBuilder query = stampedQuery(
        url.encodedQuery(),
        transmission.recvWindowMillis(),
        transmission.stamp().epochMillis());
    String signature = signature(query.toString(), request.body());
    transmission.signed(signature);
    query.append(SIGNATURE).append(signature);
    return request
        .newBuilder()
        .url(endpoint(transmission.operation(), url).replaceQuery(url, query.toString()))
        .header(KEY_HEADER, credentials.apiKey())
        .build();
  }

  private Endpoint endpoint(Operation operation, HttpUrl url) {
    Endpoint known = endpoints.get(operation.path());
    return known == null
        ? endpoints.computeIfAbsent(operation.path(), path -> new Endpoint(url))
        : known;
  }

  private static StringBuilder stampedQuery(
      @Nullable String query, long recvWindowMillis, long timestamp) {
    StringBuilder text = new StringBuilder(ADDED + (query == null ? 0 : query.length()));
    if (query != null && !query.isEmpty()) {
      text.append(query).append('&');
    }
    if (recvWindowMillis > 0) {
      text.append("recvWindow=").append(recvWindowMillis).append('&');
    }
    return text.append("timestamp=").append(timestamp);
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
