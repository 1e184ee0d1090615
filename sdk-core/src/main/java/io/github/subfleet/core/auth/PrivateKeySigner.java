package io.github.subfleet.core.auth;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Signs with a private key. Each signature has a {@code Signature} object of its own: making one costs nothing next to
 * the mathematics, and threads need not wait for each other.
 */
final class PrivateKeySigner implements Signer {
  private static final int SMALLEST_RSA = 2048;
  private static final int LARGEST_RSA = 4096;

  private final PrivateKey key;
  private final String algorithm;
  private final @Nullable Provider provider;

  private PrivateKeySigner(PrivateKey key, String algorithm, @Nullable Provider provider) {
    this.key = key;
    this.algorithm = algorithm;
    this.provider = provider;
  }

  static PrivateKeySigner of(PrivateKey key, @Nullable Provider provider) {
    String algorithm = algorithm(key);
    if (provider == null) {
      return new PrivateKeySigner(key, algorithm, null);
    }
    PrivateKeySigner signer = new PrivateKeySigner(translate(key, provider), algorithm, provider);
    try {
      signer.start();
    } catch (GeneralSecurityException e) {
      throw new CredentialsException(
          "the provider " + provider.getName() + " cannot sign with this key", e);
    }
    return signer;
  }

  @Override
  public String sign(byte[] payload) throws GeneralSecurityException {
    Signature signature = start();
    signature.update(payload);
    return Base64.getEncoder().encodeToString(signature.sign());
  }

  private Signature start() throws GeneralSecurityException {
    Signature signature = provider == null
        ? Signature.getInstance(algorithm)
        : Signature.getInstance(algorithm, provider);
    signature.initSign(key);
    return signature;
  }

  private static String algorithm(PrivateKey key) {
    return switch (key.getAlgorithm()) {
      case "RSA" -> {
        checkSize(key);
        yield "SHA256withRSA";
      }
      case "Ed25519" -> "Ed25519";
      case "EdDSA" -> {
        if (key instanceof EdECPrivateKey edwards
            && !edwards.getParams().getName().equals("Ed25519")) {
          throw unfit(edwards.getParams().getName());
        }
        yield "Ed25519";
      }
      default -> throw unfit(key.getAlgorithm());
    };
  }

  private static void checkSize(PrivateKey key) {
    if (key instanceof RSAKey rsa) {
      int bits = rsa.getModulus().bitLength();
      if (bits < SMALLEST_RSA || bits > LARGEST_RSA) {
        throw new CredentialsException("an RSA key must have "
            + SMALLEST_RSA
            + " to "
            + LARGEST_RSA
            + " bits, but this one has "
            + bits);
      }
    }
  }

  static CredentialsException unfit(String algorithm) {
    return new CredentialsException(reasonAgainst(algorithm));
  }

  static String reasonAgainst(String algorithm) {
    return "the private key must be an RSA or Ed25519 key, but is of the kind " + algorithm;
  }

  /** Some providers sign only with keys of their own; keys without an encoding are such keys already. */
  private static PrivateKey translate(PrivateKey key, Provider provider) {
    byte[] encoded = key.getEncoded();
    if (encoded == null) {
      return key;
    }
    String kind = key.getAlgorithm().equals("RSA") ? "RSA" : "Ed25519";
    try {
      return KeyFactory.getInstance(kind, provider)
          .generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      return key;
    }
  }

  @Override
  public String toString() {
    return "Signer[" + algorithm + "]";
  }
}
