package io.github.subfleet.core.auth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The key files of these tests. */
final class TestKeys {
  private TestKeys() {}

  static String pem(String name) {
    try (InputStream in = TestKeys.class.getResourceAsStream(name + ".pem")) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static char[] passphrase() {
    return "correct-horse".toCharArray();
  }
}
