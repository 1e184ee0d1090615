package io.github.subfleet.sandbox.key;

import java.security.PublicKey;

/** Tells whether a signature was made with a certain key. Thread-safe. */
public interface SignatureCheck {
  /** Checks what was signed with a shared secret. */
  static SignatureCheck hmac(String secret) {
    return new HmacCheck(secret);
  }

  /**
   * Checks what was signed with the other half of a key pair.
   *
   * @throws IllegalArgumentException if the key is neither RSA of 2048 to 4096 bits nor Ed25519
   */
  static SignatureCheck asymmetric(PublicKey key) {
    return new PublicKeyCheck(key);
  }

  /**
   * Checks a signature.
   *
   * @param signed the bytes it should have been made over
   * @param signature its text, percent-decoded
   * @return whether it fits
   * @throws io.github.subfleet.sandbox.refusal.Refusal if the text cannot be a signature of this kind
   */
  boolean fits(byte[] signed, String signature);
}
