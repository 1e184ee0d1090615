package io.github.subfleet.sandbox.gate;

/** Tells whether a signature was made with a certain key. Thread-safe. */
interface SignatureCheck {
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
