package io.github.subfleet.subaccount.transfers;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** A network that does to the next requests what a test asks for. */
final class BadNetwork implements Interceptor {
  private final AtomicInteger lostAnswers = new AtomicInteger();
  private final AtomicInteger lostWrites = new AtomicInteger();
  private volatile boolean blind;

  OkHttpClient client() {
    return new OkHttpClient.Builder().addInterceptor(this).build();
  }

  /** Lets the next write be executed, and its answer get lost. */
  void loseAnswer() {
    lostAnswers.incrementAndGet();
  }

  /** Lets a proxy answer the next write before it gets to the exchange, so that nobody can tell whether it did. */
  void loseWrite() {
    lostWrites.incrementAndGet();
  }

  /** Lets no read through from now on. */
  void goBlind() {
    blind = true;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    boolean isRead = request.method().equals("GET");
    if (isRead ? blind : takeOne(lostWrites)) {
      return gatewayTimeout(request);
    }
    Response response = chain.proceed(request);
    if (!isRead && takeOne(lostAnswers)) {
      response.close();
      throw new IOException("the answer is lost");
    }
    return response;
  }

  private static boolean takeOne(AtomicInteger count) {
    return count.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
  }

  private static Response gatewayTimeout(Request request) {
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(504)
        .message("Gateway Timeout")
        .body(ResponseBody.create("", MediaType.get("text/html")))
        .build();
  }
}
