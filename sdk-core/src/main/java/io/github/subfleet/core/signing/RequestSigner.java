package io.github.subfleet.core.signing;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.http.Transmission;
import io.github.subfleet.core.operation.Operation;
import java.io.IOException;
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
    String signature = signature(payload(request, recvWindow, timestamp));
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

  /** What is signed: the query as it is sent, but for the signature, and the body behind it. */
  private static byte[] payload(Request request, @Nullable String recvWindow, String timestamp)
      throws IOException {
    Buffer payload = new Buffer();
    String query = request.url().encodedQuery();
    if (query != null) {
      payload.writeUtf8(query).writeByte('&');
    }
    if (recvWindow != null) {
      payload
          .writeUtf8(Endpoint.RECV_WINDOW)
          .writeByte('=')
          .writeUtf8(recvWindow)
          .writeByte('&');
    }
    payload.writeUtf8(Endpoint.TIMESTAMP).writeByte('=').writeUtf8(timestamp);
    RequestBody body = request.body();
    if (body != null) {
      body.writeTo(payload);
    }
    return payload.readByteArray();
  }

  /** The signature, percent-encoded. */
  private String signature(byte[] payload) throws SigningFailure {
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
