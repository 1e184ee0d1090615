package io.github.subfleet.core.http;

import java.io.IOException;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the sending of a request. Notes that it is being sent; and keeps OkHttp from sending it again of its own
 * accord: it takes a 503 with {@code Retry-After: 0} as leave to do so, even for a write, and a 408 unless
 * {@code Retry-After} says to wait. So it gets to see other values, and we get to see the right ones.
 */
public final class TransmissionGuard {
  private static final String RETRY_AFTER = "Retry-After";
  private static final String ORIGINAL = "Subfleet-Retry-After";

  private TransmissionGuard() {}

  /**
   * Sends a request. To be called by the last network interceptor, so that nothing that is still to be done to the request
   * counts as sending.
   *
   * @param chain the interceptor's
   * @param request what to send
   * @param transmission takes note; null if nobody asks
   * @return the answer
   */
  public static Response send(
      Interceptor.Chain chain, Request request, @Nullable Transmission transmission)
      throws IOException {
    if (transmission != null) {
      transmission.sending();
      if (chain.call().isCanceled()) {
        // Whoever gave it up may have taken it for not sent, and said so.
        throw new IOException("Canceled");
      }
    }
    Response response = ChunkedBody.of(chain.proceed(request));
    return switch (response.code()) {
      case 408 -> disarmed(response).header(RETRY_AFTER, "1").build();
      case 503 -> disarmed(response).build();
      default -> response;
    };
  }

  private static Response.Builder disarmed(Response response) {
    return response
        .newBuilder()
        .removeHeader(RETRY_AFTER)
        .header(ORIGINAL, response.header(RETRY_AFTER, ""));
  }

  /**
   * Gives the headers as the exchange sent them.
   *
   * @param response an answer to what was sent here
   * @return its headers
   */
  public static Headers originalHeaders(Response response) {
    String original = response.header(ORIGINAL);
    if (original == null) {
      return response.headers();
    }
    Headers.Builder headers =
        response.headers().newBuilder().removeAll(ORIGINAL).removeAll(RETRY_AFTER);
    return original.isEmpty()
        ? headers.build()
        : headers.set(RETRY_AFTER, original).build();
  }
}
