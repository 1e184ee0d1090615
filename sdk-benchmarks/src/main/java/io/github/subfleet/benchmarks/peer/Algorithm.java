package io.github.subfleet.benchmarks.peer;

/** How requests can be signed. */
public enum Algorithm {
  /** A shared secret. */
  HMAC,
  /** An RSA key of 2048 bits. */
  RSA,
  /** An Ed25519 key. */
  ED25519
}
