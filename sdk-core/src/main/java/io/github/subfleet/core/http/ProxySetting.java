package io.github.subfleet.core.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * A proxy, and who we are to it.
 *
 * @param proxy the proxy
 * @param authenticator says who we are, or null
 */
public record ProxySetting(Proxy proxy, @Nullable Authenticator authenticator) {
  private static final String HEADER = "Proxy-Authorization";

  /** Reads {@code http://user:password@host:port} or {@code socks://host:port}. */
  public static ProxySetting parse(String source, String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      // Without text and cause: there may be a password in them.
      throw refusal(source);
    }
    String host = uri.getHost();
    String scheme = uri.getScheme();
    if (host == null || scheme == null || uri.getPort() < 1) {
      throw refusal(source);
    }
    Proxy.Type type =
        switch (scheme) {
          case "http" -> Proxy.Type.HTTP;
          case "socks" -> Proxy.Type.SOCKS;
          default -> throw refusal(source);
        };
    return new ProxySetting(
        new Proxy(type, InetSocketAddress.createUnresolved(host, uri.getPort())),
        ofUserInfo(source, uri.getUserInfo()));
  }

  /** Answers a proxy's challenge with a name and a password, once. */
  public static Authenticator authenticator(String user, String password) {
    String credential = Credentials.basic(user, password);
    return (route, response) -> response.request().header(HEADER) != null
        ? null
        : response.request().newBuilder().header(HEADER, credential).build();
  }

  private static @Nullable Authenticator ofUserInfo(String source, @Nullable String userInfo) {
    if (userInfo == null) {
      return null;
    }
    int colon = userInfo.indexOf(':');
    if (colon < 0) {
      throw refusal(source);
    }
    return authenticator(userInfo.substring(0, colon), userInfo.substring(colon + 1));
  }

  private static IllegalArgumentException refusal(String source) {
    return new IllegalArgumentException(
        source + " must be like http://user:password@host:port or socks://host:port, but is not");
  }

  /** Shows where the proxy is, not who we are to it. */
  @Override
  public String toString() {
    return "ProxySetting[" + proxy + "]";
  }
}
