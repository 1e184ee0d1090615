package io.github.subfleet.sandbox.key;

import io.github.subfleet.sandbox.KeyType;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.Base64;

/** Makes RSA and Ed25519 key pairs, new ones each time. */
public final class KeyPairs {
  private static final int RSA_BITS = 2048;

  private KeyPairs() {}

  /** A new key pair of a type. */
  public static KeyPair generate(KeyType type) {
    try {
      KeyPairGenerator generator =
          KeyPairGenerator.getInstance(type == KeyType.RSA ? "RSA" : "Ed25519");
      if (type == KeyType.RSA) {
        generator.initialize(RSA_BITS);
      }
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + type, e);
    }
  }

  /** A private key as PKCS#8 PEM text. */
  public static String pem(PrivateKey key) {
    byte[] newline = "\n".getBytes(StandardCharsets.US_ASCII);
    String base64 = Base64.getMimeEncoder(64, newline).encodeToString(key.getEncoded());
    return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
  }
}
