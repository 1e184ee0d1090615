package io.github.subfleet.core.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs with a shared secret. */
final class HmacSigner implements Signer {
  private static final String ALGORITHM = "HmacSHA256";
  private static final HexFormat HEX = HexFormat.of();

  /** A Mac holds state while it works, and making one costs more than using it. */
  private final ThreadLocal<Mac> macs;

  private HmacSigner(Mac prototype) {
    macs = ThreadLocal.withInitial(() -> copy(prototype));
  }

  static HmacSigner of(String secretKey) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(check(secretKey).getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return new HmacSigner(mac);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no " + ALGORITHM, e);
    }
  }

  @Override
  public String sign(byte[] payload) {
    return HEX.formatHex(macs.get().doFinal(payload));
  }

  private static Mac copy(Mac prototype) {
    try {
      return (Mac) prototype.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this JDK's " + ALGORITHM + " cannot be copied", e);
    }
  }

  private static String check(String secretKey) {
    if (secretKey.isEmpty()) {
      throw new CredentialsException("the secret key is empty");
    }
    if (secretKey.contains("-----BEGIN")) {
      throw new CredentialsException(
          "the secret key is PEM text: use Credentials.pem, or SUBFLEET_PRIVATE_KEY");
    }
    for (int i = 0; i < secretKey.length(); i++) {
      if (secretKey.charAt(i) <= ' ' || secretKey.charAt(i) >= 127) {
        throw new CredentialsException("the secret key must be of visible ASCII characters");
      }
    }
    return secretKey;
  }

  @Override
  public String toString() {
    return "Signer[HMAC]";
  }
}
