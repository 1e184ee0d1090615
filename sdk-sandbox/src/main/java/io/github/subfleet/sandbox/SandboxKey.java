package io.github.subfleet.sandbox;

/**
 * An API key that the sandbox accepts, with what a client needs to sign for it.
 *
 * <p>The secret opens nothing but this sandbox; {@code toString} hides it all the same, so that a test that looks for
 * secrets in logs can use it as it would use a real one.
 *
 * @param type how requests are signed with it
 * @param apiKey the value of the {@code X-MBX-APIKEY} header
 * @param secretKey the shared secret of an {@link KeyType#HMAC} key, else the private key as PKCS#8 PEM text
 */
public record SandboxKey(KeyType type, String apiKey, String secretKey) {
  /** Shows the type only. */
  @Override
  public String toString() {
    return "SandboxKey[type=" + type + "]";
  }
}
