package io.github.subfleet.sandbox.gate;

import io.github.subfleet.sandbox.spec.Audience;
import java.security.PublicKey;

/**
 * An API key that the exchange knows, from its own side: it checks signatures and cannot make them. Not a record, so
 * that nothing prints the key by accident.
 */
public final class RegisteredKey {
  private final String apiKey;
  private final String email;
  private final Audience audience;
  private final SignatureCheck check;

  private RegisteredKey(String apiKey, String email, Audience audience, SignatureCheck check) {
    this.apiKey = apiKey;
    this.email = email;
    this.audience = audience;
    this.check = check;
  }

  /** A key with a shared secret. */
  public static RegisteredKey hmac(String apiKey, String secret, String email, Audience audience) {
    return new RegisteredKey(apiKey, email, audience, new HmacCheck(secret));
  }

  /**
   * A key with a public key.
   *
   * @throws IllegalArgumentException if that is neither RSA of 2048 to 4096 bits nor Ed25519
   */
  public static RegisteredKey asymmetric(
      String apiKey, PublicKey publicKey, String email, Audience audience) {
    return new RegisteredKey(apiKey, email, audience, new PublicKeyCheck(publicKey));
  }

  String apiKey() {
    return apiKey;
  }

  /** Whose key it is. */
  public String email() {
    return email;
  }

  Audience audience() {
    return audience;
  }

  boolean signed(byte[] bytes, String signature) {
    return check.fits(bytes, signature);
  }
}
