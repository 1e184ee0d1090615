package io.github.subfleet.benchmarks.peer;

/**
 * Where calls go. Everybody trusts whom the JVM trusts, which the server's certificate is among.
 *
 * @param baseUrl without a slash at its end
 */
public record Target(String baseUrl) {
  /** Whether the connection is encrypted. */
  public boolean isTls() {
    return baseUrl.startsWith("https:");
  }
}
