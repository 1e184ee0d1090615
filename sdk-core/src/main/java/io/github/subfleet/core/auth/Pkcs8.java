package io.github.subfleet.core.auth;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;

/** Decodes a PKCS#8 key whose kind is not known beforehand. */
final class Pkcs8 {
  private static final List<String> FIT = List.of("RSA", "Ed25519");
  private static final List<String> UNFIT =
      List.of("EC", "DSA", "RSASSA-PSS", "Ed448", "X25519", "X448", "DH");

  private Pkcs8() {}

  static PrivateKey decode(byte[] pkcs8) {
    PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(pkcs8);
    for (String kind : FIT) {
      PrivateKey key = decode(spec, kind);
      if (key != null) {
        return key;
      }
    }
    for (String kind : UNFIT) {
      if (decode(spec, kind) != null) {
        throw PrivateKeySigner.unfit(kind);
      }
    }
    throw new CredentialsException(
        isCutOff(pkcs8)
            ? "the private key is truncated: it is shorter than it says"
            : "the private key is damaged, or of a kind other than RSA and Ed25519");
  }

  private static @org.jspecify.annotations.Nullable PrivateKey decode(
      PKCS8EncodedKeySpec spec, String kind) {
    try {
      return KeyFactory.getInstance(kind).generatePrivate(spec);
    } catch (GeneralSecurityException notThatKind) {
      return null;
    }
  }

  /** Compares the length that the outermost DER value states with the bytes that there are. */
  static boolean isCutOff(byte[] der) {
    if (der.length < 2) {
      return true;
    }
    int first = der[1] & 0xFF;
    if (first < 0x80) {
      return der.length < 2 + first;
    }
    int lengthBytes = first & 0x7F;
    if (lengthBytes > 4 || der.length < 2 + lengthBytes) {
      return lengthBytes <= 4;
    }
    long length = 0;
    for (int i = 0; i < lengthBytes; i++) {
      length = (length << 8) | (der[2 + i] & 0xFF);
    }
    return der.length < 2 + lengthBytes + length;
  }
}
