package io.github.subfleet.core.signing;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.http.Transmission;
import io.github.subfleet.core.http.TransmissionGuard;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Stamps and signs requests of signed operations: appends {@code recvWindow} if there is one, {@code timestamp} and, last,
 * {@code signature} to the query, and adds the key. What is signed are the bytes of query and body as they are sent.
 *
 * <p>It is the last of OkHttp's network interceptors. There the connection stands already, so that no time passes between the
 * stamp and the sending, whatever DNS, connecting and TLS took; each request that OkHttp sends has a stamp of its own; and
 * interceptors that a user adds are given requests without key and signature.
 */
public final class SigningInterceptor implements Interceptor {
  private final @Nullable RequestSigner signer;

  /**
   * Makes the interceptor.
   *
   * @param credentials the key and what signs, or null if only unsigned operations are called
   */
  public SigningInterceptor(@Nullable Credentials credentials) {
    signer = credentials == null ? null : new RequestSigner(credentials);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Transmission transmission = chain.call().tag(Transmission.class);
    Request request = chain.request();
    if (transmission != null && transmission.operation().security().isSigned()) {
      request = signed(request, transmission);
    }
    return TransmissionGuard.send(chain, request, transmission);
  }

  private Request signed(Request request, Transmission transmission) throws IOException {
    if (signer == null) {
      throw new SigningFailure(
          new IllegalStateException(transmission.operation() + " is signed, but there is no key"));
    }
    return signer.sign(request, transmission);
  }
}
