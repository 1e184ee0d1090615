package io.github.subfleet.sandbox.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * Reads public keys that requests hold. In which form the live exchange wants them is not documented; here it is the
 * usual X.509 one in base64, with or without the lines that PEM puts around it.
 */
public final class PublicKeyText {
  private static final List<String> ALGORITHMS = List.of("Ed25519", "RSA");

  private PublicKeyText() {}

  /**
   * Reads a public key.
   *
   * @throws IllegalArgumentException if the text holds none, neither RSA nor Ed25519
   */
  public static PublicKey parse(String text) {
    String base64 = text.replaceFirst("^-----BEGIN PUBLIC KEY-----", "")
        .replaceFirst("-----END PUBLIC KEY-----\\s*$", "")
        .replaceAll("[\\r\\n]", "");
    X509EncodedKeySpec encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePublic(encoded);
      } catch (GeneralSecurityException e) {
        // Perhaps it is of the next kind.
      }
    }
    throw new IllegalArgumentException("a public key must be RSA or Ed25519");
  }
}
