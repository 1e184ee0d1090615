package io.github.subfleet.benchmarks.peer;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Base64;

/** Whose calls these are: nobody's. */
public final class Keys {
  /** The name of the header with the key. */
  public static final String HEADER = "X-MBX-APIKEY";

  /** A key of the usual length. */
  public static final String API_KEY = "benchmarkKey".repeat(6).substring(0, 64);

  /** A secret of the usual length. */
  public static final String SECRET = "benchmarkSecret".repeat(5).substring(0, 64);

  private Keys() {}

  /** Makes a private key. */
  public static PrivateKey privateKey(Algorithm algorithm) {
    try {
      KeyPairGenerator generator =
          KeyPairGenerator.getInstance(algorithm == Algorithm.RSA ? "RSA" : "Ed25519");
      if (algorithm == Algorithm.RSA) {
        generator.initialize(2048);
      }
      return generator.generateKeyPair().getPrivate();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no " + algorithm, e);
    }
  }

  /** Writes a private key as PEM. */
  public static String pem(PrivateKey key) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
  }
}
