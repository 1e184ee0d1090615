package io.github.subfleet.core.auth;

import java.security.PrivateKey;
import java.security.Provider;

/**
 * Signs requests. Implement it to sign elsewhere, for example in a hardware module or a key service.
 *
 * <p>A signer is called by several threads at once, once for each attempt to send a request, right before it is sent: it
 * may block, but the time counts against the window in which the exchange accepts the request. What it throws is the
 * cause of a {@link io.github.subfleet.core.error.SigningException}; the request is then not sent.
 */
@FunctionalInterface
public interface Signer {
  /**
   * Signs what is about to be sent.
   *
   * @param payload the bytes of the query string and the body, as they go over the wire; the signer may not change them
   * @return the signature as text, not percent-encoded: hexadecimal for HMAC, Base64 for RSA and Ed25519
   * @throws Exception if signing fails
   */
  String sign(byte[] payload) throws Exception;

  /**
   * Makes a signer that signs with a shared secret (HMAC SHA-256, hexadecimal).
   *
   * @param secretKey the secret, of visible ASCII characters
   * @return the signer, thread-safe
   * @throws CredentialsException if the secret is empty or cannot be one
   */
  static Signer hmacSha256(String secretKey) {
    return HmacSigner.of(secretKey);
  }

  /**
   * Makes a signer that signs with a private key: RSA of 2048 to 4096 bits (PKCS#1 v1.5 with SHA-256) or Ed25519, as the
   * key itself says.
   *
   * @param key the private key, for example from {@link PemPrivateKey}
   * @return the signer, thread-safe; several threads sign side by side
   * @throws CredentialsException if the key is of another kind or size
   */
  static Signer privateKey(PrivateKey key) {
    return PrivateKeySigner.of(key, null);
  }

  /**
   * Makes a signer that signs with a private key in a given security provider. The JDK's own Ed25519 takes more than a
   * millisecond a signature on some versions; other providers are an order of magnitude faster. A provider may also stand
   * for a hardware module that never shows the key.
   *
   * @param key the private key, of the kinds that {@link #privateKey(PrivateKey)} takes
   * @param provider the provider that signs; it need not be registered
   * @return the signer, thread-safe if the provider is
   * @throws CredentialsException if the key is of another kind or size, or the provider cannot sign with it
   */
  static Signer privateKey(PrivateKey key, Provider provider) {
    return PrivateKeySigner.of(key, provider);
  }
}
