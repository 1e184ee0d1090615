package io.github.subfleet.core.auth;

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
}
