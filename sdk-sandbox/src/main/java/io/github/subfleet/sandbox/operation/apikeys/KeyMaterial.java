package io.github.subfleet.sandbox.operation.apikeys;

import io.github.subfleet.sandbox.KeyType;
import io.github.subfleet.sandbox.key.PublicKeyText;
import io.github.subfleet.sandbox.key.SignatureCheck;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import org.jspecify.annotations.Nullable;

/**
 * What a new key signs with.
 *
 * @param type how it signs
 * @param signatures tells whether a signature was made with it
 * @param secret the shared secret that the exchange has made; null if the request had a public key
 */
record KeyMaterial(
    KeyType type, SignatureCheck signatures, @Nullable String secret) {
  static final String PUBLIC_KEY = "publicKey";

  /**
   * Takes the request's public key, or makes a shared secret if it has none.
   *
   * @param rsa whether an RSA key will do
   * @throws io.github.subfleet.sandbox.refusal.Refusal if the public key is none, or a short one, for which the code is
   *     a guess; or is RSA where that will not do
   */
  static KeyMaterial of(OperationCall call, boolean rsa) {
    String text = call.parameters().findText(PUBLIC_KEY);
    if (text == null) {
      String secret = call.ledger().keys().newText();
      return new KeyMaterial(KeyType.HMAC, SignatureCheck.hmac(secret), secret);
    }
    KeyMaterial material = asymmetric(text);
    if (material.type == KeyType.RSA && !rsa) {
      throw ErrorCode.REJECTED.refusal("The publicKey must be an Ed25519 key.");
    }
    return material;
  }

  private static KeyMaterial asymmetric(String text) {
    try {
      PublicKey key = PublicKeyText.parse(text);
      KeyType type = key instanceof RSAPublicKey ? KeyType.RSA : KeyType.ED25519;
      return new KeyMaterial(type, SignatureCheck.asymmetric(key), null);
    } catch (IllegalArgumentException e) {
      throw ErrorCode.INVALID_PARAMETER.refusal(PUBLIC_KEY);
    }
  }

  /** Shows the type only. */
  @Override
  public String toString() {
    return "KeyMaterial[type=" + type + "]";
  }
}
