package io.github.subfleet.sandbox.key;

import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Locale;

/** RSA (PKCS#1 v1.5 with SHA-256) or Ed25519, in base64. */
final class PublicKeyCheck implements SignatureCheck {
  private static final int LEAST_RSA_BITS = 2048;
  private static final int MOST_RSA_BITS = 4096;

  private final PublicKey key;
  private final String algorithm;

  PublicKeyCheck(PublicKey key) {
    this.key = key;
    this.algorithm = algorithm(key);
  }

  private static String algorithm(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      int bits = rsa.getModulus().bitLength();
      if (bits < LEAST_RSA_BITS || bits > MOST_RSA_BITS) {
        throw new IllegalArgumentException("an RSA key must have %d to %d bits, but had %d"
            .formatted(LEAST_RSA_BITS, MOST_RSA_BITS, bits));
      }
      return "SHA256withRSA";
    }
    if (key instanceof EdECPublicKey edward
        && edward.getParams().getName().toUpperCase(Locale.ROOT).equals("ED25519")) {
      return "Ed25519";
    }
    throw new IllegalArgumentException(
        "a public key must be RSA or Ed25519, but was " + key.getAlgorithm());
  }

  @Override
  public boolean fits(byte[] signed, String signature) {
    byte[] bytes = decoded(signature);
    try {
      Signature check = Signature.getInstance(algorithm);
      check.initVerify(key);
      check.update(signed);
      return check.verify(bytes);
    } catch (SignatureException e) {
      // Its length is wrong, or no signature of this kind has such bytes.
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }

  private static byte[] decoded(String signature) {
    try {
      return Base64.getDecoder().decode(signature);
    } catch (IllegalArgumentException e) {
      throw ErrorCode.ILLEGAL_CHARACTERS.refusal("signature", "base64");
    }
  }
}
