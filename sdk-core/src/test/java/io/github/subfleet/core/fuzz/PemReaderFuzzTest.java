package io.github.subfleet.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.subfleet.core.auth.CredentialsException;
import io.github.subfleet.core.auth.PemPrivateKey;
import io.github.subfleet.core.auth.Signer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Base64;

/** Whatever a key file holds, the reader gives a key that signs, or says what is wrong without repeating any of it. */
class PemReaderFuzzTest {
  private static final String PASSPHRASE = "correct-horse";

  /** So much of a key would not be in a message by chance. */
  private static final int RECOGNISABLE = 24;

  /** The whole text is made up. Its start may well be what a message says that a key starts with, so it is not looked for. */
  @FuzzTest(maxDuration = "5m")
  void readsAnyText(byte[] text) {
    read(new String(text, StandardCharsets.UTF_8), "");
  }

  /** Only the bytes of a key that is not encrypted are. */
  @FuzzTest(maxDuration = "5m")
  void readsAnyPlainKey(byte[] der) {
    readArmoured("PRIVATE KEY", der);
  }

  /** Only the bytes of an encrypted key are. */
  @FuzzTest(maxDuration = "5m")
  void readsAnyEncryptedKey(byte[] der) {
    readArmoured("ENCRYPTED PRIVATE KEY", der);
  }

  private static void readArmoured(String label, byte[] der) {
    String base64 = Base64.getEncoder().encodeToString(der);
    read("-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n", base64);
  }

  private static void read(String pem, String secret) {
    char[] passphrase = PASSPHRASE.toCharArray();
    try {
      PrivateKey key = PemPrivateKey.parse(pem, passphrase);
      assertThat(Signer.privateKey(key).toString()).matches("Signer\\[[A-Za-z0-9]+]");
    } catch (CredentialsException e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      assertThat(trace.toString()).doesNotContain(PASSPHRASE);
      if (secret.length() >= RECOGNISABLE) {
        assertThat(trace.toString()).doesNotContain(secret.substring(0, RECOGNISABLE));
      }
    }
    assertThat(new String(passphrase)).isEqualTo(PASSPHRASE);
  }
}
