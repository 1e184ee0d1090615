package io.github.subfleet.sandbox;

/** The kinds of API key that the exchange issues. */
public enum KeyType {
  /** A shared secret; signatures are HMAC-SHA256 in hexadecimal. */
  HMAC,
  /** An RSA key pair; signatures are PKCS#1 v1.5 with SHA-256, in base64. */
  RSA,
  /** An Ed25519 key pair; signatures are pure Ed25519, in base64. */
  ED25519
}
