package io.github.subfleet.benchmarks.peer.limit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC SHA-256 with one {@code Mac} for each thread and a table of digits. */
final class HexMac {
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

  private final ThreadLocal<Mac> macs;

  HexMac(String secret) {
    SecretKeySpec key =
        new SecretKeySpec(secret.getBytes(StandardCharsets.ISO_8859_1), "HmacSHA256");
    macs = ThreadLocal.withInitial(() -> {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        return mac;
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  String sign(byte[] text) {
    byte[] digest = macs.get().doFinal(text);
    byte[] hex = new byte[digest.length * 2];
    for (int i = 0; i < digest.length; i++) {
      hex[2 * i] = DIGITS[(digest[i] >> 4) & 0xF];
      hex[2 * i + 1] = DIGITS[digest[i] & 0xF];
    }
    return new String(hex, StandardCharsets.ISO_8859_1);
  }
}
