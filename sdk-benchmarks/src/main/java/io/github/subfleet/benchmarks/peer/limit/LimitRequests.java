package io.github.subfleet.benchmarks.peer.limit;

import io.github.subfleet.benchmarks.peer.Keys;
import io.github.subfleet.benchmarks.peer.SpotSummaryCall;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Builds the URL as text, and lets OkHttp parse it. */
final class LimitRequests {
  private final HexMac mac = new HexMac(Keys.SECRET);
  private final String url;

  LimitRequests(String baseUrl) {
    url = baseUrl + "/" + SpotSummaryCall.PATH + "?";
  }

  Request request(@Nullable String email, int page, int size) {
    StringBuilder query = new StringBuilder(256);
    if (email != null) {
      query
          .append("email=")
          .append(URLEncoder.encode(email, StandardCharsets.UTF_8))
          .append('&');
    }
    query.append("page=").append(page).append("&size=").append(size).append("&timestamp=");
    query.append(System.currentTimeMillis());
    String signed = query.toString();
    String signature = mac.sign(signed.getBytes(StandardCharsets.ISO_8859_1));
    return new Request.Builder()
        .url(url + signed + "&signature=" + signature)
        .header(Keys.HEADER, Keys.API_KEY)
        .build();
  }
}
