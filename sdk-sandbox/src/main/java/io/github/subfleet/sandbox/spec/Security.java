package io.github.subfleet.sandbox.spec;

/** The documented kinds of security. */
public enum Security {
  /** No key, no signature. */
  NONE,
  /** Key and signature; reads an account. */
  USER_DATA,
  /** Key and signature; the key must be one that may trade. */
  TRADE;

  /** Whether a request needs a key and a signature. */
  public boolean signed() {
    return this != NONE;
  }
}
