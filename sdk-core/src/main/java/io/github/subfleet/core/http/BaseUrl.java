package io.github.subfleet.core.http;

import okhttp3.HttpUrl;

/** What a base URL must be like, so that keys go nowhere but to the exchange, and encrypted. */
public final class BaseUrl {
  private BaseUrl() {}

  /** Reads and checks a base URL. */
  public static HttpUrl parse(String source, String text) {
    HttpUrl url = HttpUrl.parse(text);
    if (url == null) {
      // Without the text: it may hold a password, and nothing can be cut out of what cannot be
      // read.
      throw new IllegalArgumentException(
          source + " must be an absolute URL such as https://api.example.com, but cannot be read");
    }
    return check(source, url);
  }

  /** Checks a base URL, and ends its path with a slash. */
  public static HttpUrl check(String source, HttpUrl url) {
    if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
      throw refusal(source, "must not hold a user name or password", url);
    }
    if (url.encodedQuery() != null) {
      throw refusal(source, "must not have a query", url);
    }
    if (url.encodedFragment() != null) {
      throw refusal(source, "must not have a fragment", url);
    }
    if (!url.isHttps() && !isLoopback(url.host())) {
      throw refusal(
          source, "must start with https://, since only a loopback host may go without", url);
    }
    return url.encodedPath().endsWith("/")
        ? url
        : url.newBuilder().addPathSegment("").build();
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("::1") || isLoopbackAddress(host);
  }

  /** OkHttp has written addresses in full by now; a name such as 127.example.com is none. */
  private static boolean isLoopbackAddress(String host) {
    boolean isAddress = host.startsWith("127.");
    for (int i = 0; isAddress && i < host.length(); i++) {
      isAddress = host.charAt(i) == '.' || Character.isDigit(host.charAt(i));
    }
    return isAddress;
  }

  private static IllegalArgumentException refusal(String source, String rule, HttpUrl url) {
    return new IllegalArgumentException(
        source + " " + rule + ", but was " + url.scheme() + "://" + url.host() + ":" + url.port());
  }
}
