package io.github.subfleet.core.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The last to see a request and the first to see its answer. Notes that the request is being sent; and hides the header
 * {@code Retry-After} of a 503, because OkHttp takes {@code Retry-After: 0} as leave to send the request again, even a
 * write.
 */
public final class TransmissionGuard implements Interceptor {
  private static final String RETRY_AFTER = "Retry-After";
  private static final String HIDDEN_RETRY_AFTER = "Subfleet-Retry-After";

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Transmission transmission = request.tag(Transmission.class);
    if (transmission != null) {
      transmission.sending();
    }
    Response response = chain.proceed(request);
    String retryAfter = response.code() == 503 ? response.header(RETRY_AFTER) : null;
    return retryAfter == null
        ? response
        : response
            .newBuilder()
            .removeHeader(RETRY_AFTER)
            .header(HIDDEN_RETRY_AFTER, retryAfter)
            .build();
  }

  /** Undoes the hiding, for us. */
  public static okhttp3.Headers visibleHeaders(Response response) {
    String retryAfter = response.header(HIDDEN_RETRY_AFTER);
    return retryAfter == null
        ? response.headers()
        : response
            .headers()
            .newBuilder()
            .removeAll(HIDDEN_RETRY_AFTER)
            .set(RETRY_AFTER, retryAfter)
            .build();
  }
}
