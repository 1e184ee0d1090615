package io.github.subfleet.sandbox.key;

import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 in hexadecimal, of either case. */
final class HmacCheck implements SignatureCheck {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern HEX = Pattern.compile("^[A-Fa-f0-9]{64}$");

  private final SecretKeySpec secret;

  HmacCheck(String secret) {
    this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  @Override
  public boolean fits(byte[] signed, String signature) {
    if (!HEX.matcher(signature).matches()) {
      throw ErrorCode.ILLEGAL_CHARACTERS.refusal("signature", HEX);
    }
    return MessageDigest.isEqual(hmac(signed), HexFormat.of().parseHex(signature));
  }

  private byte[] hmac(byte[] signed) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return mac.doFinal(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
