package io.github.subfleet.core.signing;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.http.Transmission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Stamps and signs a request. */
public final class RequestSigner {
  private static final String KEY_HEADER = "X-MBX-APIKEY";

  private RequestSigner() {}

  /** Signs a request, for the operation that its transmission tells. */
  public static Request sign(Request request, Transmission transmission, Credentials signing)
      throws IOException {
    HttpUrl url = request.url();
    String query = stampedQuery(
        url.encodedQuery(),
        transmission.recvWindowMillis(),
        transmission.stamp().epochMillis());
    String signature = signature(query, request.body(), signing);
    transmission.signed(signature);
    return request
        .newBuilder()
        .url(url.newBuilder().encodedQuery(query + "&signature=" + signature).build())
        .header(KEY_HEADER, signing.apiKey())
        .build();
  }

  private static String stampedQuery(
      @Nullable String query, long recvWindowMillis, long timestamp) {
    StringBuilder text = new StringBuilder(64 + (query == null ? 0 : query.length()));
    if (query != null && !query.isEmpty()) {
      text.append(query).append('&');
    }
    if (recvWindowMillis > 0) {
      text.append("recvWindow=").append(recvWindowMillis).append('&');
    }
    return text.append("timestamp=").append(timestamp).toString();
  }

  /** The signature, percent-encoded. */
  private static String signature(String query, @Nullable RequestBody body, Credentials signing)
      throws IOException {
    byte[] payload;
    if (body == null || body.contentLength() == 0) {
      payload = query.getBytes(StandardCharsets.US_ASCII);
    } else {
      Buffer buffer = new Buffer().writeUtf8(query);
      body.writeTo(buffer);
      payload = buffer.readByteArray();
    }
    try {
      return PercentEncoder.encode(signing.signer().sign(payload));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SigningFailure(e);
    } catch (Exception e) {
      throw new SigningFailure(e);
    }
  }
}
