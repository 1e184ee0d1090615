package io.github.subfleet.core.signing;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.http.Transmission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Stamps and signs requests of signed operations: appends {@code recvWindow} if there is one, {@code timestamp} and, last,
 * {@code signature} to the query, and adds the key. What is signed are the bytes of query and body as they are sent.
 *
 * <p>It belongs to OkHttp's network interceptors. There the connection stands already, so that no time passes between the
 * stamp and the sending, whatever DNS, connecting and TLS took; each request that OkHttp sends has a stamp of its own; and
 * neither key nor signature is seen by interceptors and listeners that a user adds.
 */
public final class SigningInterceptor implements Interceptor {
  private static final String KEY_HEADER = "X-MBX-APIKEY";

  private final @Nullable Credentials credentials;

  /**
   * Makes the interceptor.
   *
   * @param credentials the key and what signs, or null if only unsigned operations are called
   */
  public SigningInterceptor(@Nullable Credentials credentials) {
    this.credentials = credentials;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Transmission transmission = request.tag(Transmission.class);
    if (transmission == null || !transmission.operation().security().isSigned()) {
      return chain.proceed(request);
    }
    if (credentials == null) {
      throw new SigningFailure(
          new IllegalStateException(transmission.operation() + " is signed, but there is no key"));
    }
    return chain.proceed(sign(request, transmission, credentials));
  }

  private Request sign(Request request, Transmission transmission, Credentials signing)
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
