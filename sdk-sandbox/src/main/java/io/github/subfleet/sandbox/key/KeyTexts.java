package io.github.subfleet.sandbox.key;

import java.util.SplittableRandom;

/** Texts as API keys and shared secrets are: 64 letters and digits, which follow from a seed and a label. */
public final class KeyTexts {
  private static final String CHARACTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int LENGTH = 64;

  private final long seed;

  /** Makes texts that follow from a seed. */
  public KeyTexts(long seed) {
    this.seed = seed;
  }

  /** The text of a label. */
  public String of(String label) {
    SplittableRandom random = new SplittableRandom(seed * 31 + label.hashCode());
    StringBuilder text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }
}
