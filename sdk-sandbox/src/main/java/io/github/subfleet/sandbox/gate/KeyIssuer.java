package io.github.subfleet.sandbox.gate;

import io.github.subfleet.sandbox.KeyType;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.spec.Audience;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes API keys and puts their checking half on the key ring, one for each account and type, when it is first asked
 * for. API keys and shared secrets follow from the seed; key pairs are new in each sandbox. Thread-safe.
 */
public final class KeyIssuer {
  private static final String CHARACTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int LENGTH = 64;
  private static final int RSA_BITS = 2048;

  private final KeyRing ring;
  private final long seed;
  private final Map<String, SandboxKey> issued = new ConcurrentHashMap<>();

  /** Makes an issuer. */
  public KeyIssuer(KeyRing ring, long seed) {
    this.ring = ring;
    this.seed = seed;
  }

  /** The account's key of a type. */
  public SandboxKey key(KeyType type, String email, Audience audience) {
    String label = type + " " + email;
    return issued.computeIfAbsent(label, l -> issue(type, label, email, audience));
  }

  private SandboxKey issue(KeyType type, String label, String email, Audience audience) {
    String apiKey = text("key " + label);
    if (type == KeyType.HMAC) {
      String secret = text("secret " + label);
      ring.add(RegisteredKey.hmac(apiKey, secret, email, audience));
      return new SandboxKey(type, apiKey, secret);
    }
    KeyPair pair = pair(type);
    ring.add(RegisteredKey.asymmetric(apiKey, pair.getPublic(), email, audience));
    return new SandboxKey(type, apiKey, pem(pair.getPrivate()));
  }

  private String text(String label) {
    SplittableRandom random = new SplittableRandom(seed * 31 + label.hashCode());
    StringBuilder text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }

  private static KeyPair pair(KeyType type) {
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

  private static String pem(PrivateKey key) {
    byte[] newline = "\n".getBytes(StandardCharsets.US_ASCII);
    String base64 = Base64.getMimeEncoder(64, newline).encodeToString(key.getEncoded());
    return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
  }
}
