package io.github.subfleet.core.submit;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * Makes the ids by which writes are told apart. Must be thread-safe, and must never give an id twice, not even in another
 * process.
 */
@FunctionalInterface
public interface ClientIds {
  /**
   * Gives an id that was never given before.
   *
   * @return the id
   */
  String next();

  /**
   * Makes ids of 32 characters, each a letter of the English alphabet or a digit, drawn from a {@link SecureRandom}.
   *
   * <p>The exchange documents neither length nor alphabet of the ids of its transfers. 32 is the greatest length that it
   * documents for a sibling of them, and letters and digits need no encoding and mean nothing to a firewall. That makes
   * 190 bits of chance, and 165 even if the exchange should not tell upper case from lower case: with a million ids a
   * second for a hundred years two would still not be the same. So ids need no register that processes share, and tell
   * nothing about whoever made them.
   *
   * @return a source of random ids
   */
  static ClientIds random() {
    return random(new SecureRandom());
  }

  /**
   * Does what {@link #random()} does, with another source of chance. For tests.
   *
   * @param random the source of chance; it must be thread-safe if the ids are asked for by many threads
   * @return a source of random ids
   */
  static ClientIds random(RandomGenerator random) {
    return () -> IdText.draw(random);
  }
}
