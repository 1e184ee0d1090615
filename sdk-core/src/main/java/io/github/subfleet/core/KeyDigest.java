package io.github.subfleet.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names the owner of a key without showing the key: the first 32 bits of its SHA-256, in hexadecimal. The same key has the
 * same name in every process, so that they can share a limiter; and a key of 64 random characters can no more be found from
 * 32 bits than it can be guessed.
 */
final class KeyDigest {
  private static final int BYTES = 4;

  private KeyDigest() {}

  static String of(String apiKey) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(apiKey.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
