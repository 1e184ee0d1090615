package io.github.subfleet.benchmarks.peer.plain;

import io.github.subfleet.benchmarks.peer.Keys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Signs as answers to questions on the web show it. */
final class NaiveSigning implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    return chain.proceed(sign(chain.request()));
  }

  static Request sign(Request request) {
    HttpUrl stamped = request
        .url()
        .newBuilder()
        .addQueryParameter("timestamp", String.valueOf(System.currentTimeMillis()))
        .build();
    HttpUrl signed = stamped
        .newBuilder()
        .addQueryParameter("signature", signature(String.valueOf(stamped.encodedQuery())))
        .build();
    return request.newBuilder().url(signed).header(Keys.HEADER, Keys.API_KEY).build();
  }

  static String signature(String query) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Keys.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      StringBuilder hex = new StringBuilder();
      for (byte b : mac.doFinal(query.getBytes(StandardCharsets.UTF_8))) {
        hex.append(String.format("%02x", b));
      }
      return hex.toString();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
