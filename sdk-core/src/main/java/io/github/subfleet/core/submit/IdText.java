package io.github.subfleet.core.submit;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Ids of letters and digits: drawn by chance, or derived from what they name. */
final class IdText {
  static final int LENGTH = 32;
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());

  private IdText() {}

  static String draw(RandomGenerator random) {
    StringBuilder id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }

  /** The id of a request in a named batch: the same whenever the same batch is put together. */
  static String derive(String batch, Map<String, String> parameters, int occurrence) {
    BigInteger rest = new BigInteger(1, digest(batch, occurrence + " " + canonical(parameters)));
    StringBuilder id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      BigInteger[] parts = rest.divideAndRemainder(BASE);
      id.append(ALPHABET.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    return id.toString();
  }

  /** Stands for the parameters of a request without being them. */
  static String fingerprint(Map<String, String> parameters) {
    return new BigInteger(1, digest("", canonical(parameters))).toString(36);
  }

  /** The lengths keep two different sets of parameters from giving the same text. */
  private static String canonical(Map<String, String> parameters) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(parameters).forEach((name, value) -> {
      text.append(name.length()).append(':').append(name);
      text.append(value.length()).append(':').append(value);
    });
    return text.toString();
  }

  private static byte[] digest(String scope, String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update((scope.length() + ":" + scope).getBytes(StandardCharsets.UTF_8));
      return sha.digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
