package io.github.subfleet.core.auth;

import static io.github.subfleet.core.auth.TestKeys.passphrase;
import static io.github.subfleet.core.auth.TestKeys.pem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PemPrivateKeyTest {
  @Test
  void readsAnRsaKey() {
    assertThat(PemPrivateKey.parse(pem("rsa"), null)).isInstanceOf(RSAPrivateKey.class);
  }

  @Test
  void readsAnEd25519Key() {
    assertThat(PemPrivateKey.parse(pem("ed25519"), null)).isInstanceOf(EdECPrivateKey.class);
  }

  @ParameterizedTest
  @CsvSource({"rsa-encrypted, rsa", "ed25519-encrypted, ed25519", "ed25519-md5-des, ed25519"})
  void decryptsAnEncryptedKey(String encrypted, String plain) {
    assertThat(PemPrivateKey.parse(pem(encrypted), passphrase()))
        .isEqualTo(PemPrivateKey.parse(pem(plain), null));
  }

  @Test
  void readsLineEndsOfWindows() {
    String crlf = pem("rsa").replace("\n", "\r\n");

    assertThat(PemPrivateKey.parse(crlf, null)).isEqualTo(PemPrivateKey.parse(pem("rsa"), null));
  }

  @Test
  void readsAnEncryptedKeyWithLineEndsOfWindows() {
    String crlf = pem("ed25519-encrypted").replace("\n", "\r\n");

    assertThat(PemPrivateKey.parse(crlf, passphrase()))
        .isEqualTo(PemPrivateKey.parse(pem("ed25519"), null));
  }

  @Test
  void readsLineEndsWrittenAsBackslashN() {
    String oneLine = pem("ed25519").replace("\n", "\\n");

    assertThat(PemPrivateKey.parse(oneLine, null))
        .isEqualTo(PemPrivateKey.parse(pem("ed25519"), null));
  }

  @Test
  void ignoresTextAroundTheKey() {
    String text = "Bag Attributes\n  friendlyName: x\n" + pem("ed25519") + "\n\n\n";

    assertThat(PemPrivateKey.parse(text, null))
        .isEqualTo(PemPrivateKey.parse(pem("ed25519"), null));
  }

  @Test
  void findsThePrivateKeyBehindAPublicKey() {
    assertThat(PemPrivateKey.parse(pem("ed25519-public") + pem("ed25519"), null))
        .isEqualTo(PemPrivateKey.parse(pem("ed25519"), null));
  }

  @Test
  void doesNotNeedThePassphraseOfAPlainKey() {
    assertThat(PemPrivateKey.parse(pem("ed25519"), "unused".toCharArray())).isNotNull();
  }

  @Test
  void leavesThePassphraseToTheCaller() {
    char[] passphrase = passphrase();

    PemPrivateKey.parse(pem("ed25519-encrypted"), passphrase);

    assertThat(passphrase).isEqualTo(passphrase());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa-encrypted", "ed25519-encrypted", "ed25519-md5-des"})
  void saysThatThePassphraseIsWrong(String key) {
    refusing(pem(key), "wrong".toCharArray()).hasMessageContaining("passphrase is wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa-encrypted", "ed25519-md5-des"})
  void saysThatAPassphraseIsNeeded(String key) {
    refusing(pem(key), null).hasMessageContaining("encrypted").hasMessageContaining("is needed");
  }

  @Test
  void takesAnEmptyPassphraseForNone() {
    refusing(pem("rsa-encrypted"), new char[0]).hasMessageContaining("a passphrase is needed");
  }

  @Test
  void blamesThePassphraseThatIsNotAscii() {
    // Older JDKs refuse it as such, newer ones find it wrong.
    refusing(pem("ed25519-md5-des"), "schlüssel".toCharArray()).hasMessageContaining("passphrase");
  }

  @Test
  void saysThatTheEncryptionIsNotKnown() {
    refusing(pem("ed25519-scrypt"), passphrase()).hasMessageContaining("does not know");
  }

  @Test
  void refusesAKeyThatWouldTakeTooLongToDecrypt() {
    refusing(pem("ed25519-iterations"), passphrase()).hasMessageContaining("10000001 iterations");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa-public", "ed25519-public"})
  void saysThatItIsAPublicKey(String key) {
    refusing(pem(key), null).hasMessageContaining("public key");
  }

  @Test
  void saysThatItIsACertificate() {
    refusing(pem("certificate"), null).hasMessageContaining("certificate");
  }

  @Test
  void saysThatItIsPkcs1AndHowToConvertIt() {
    refusing(pem("rsa-pkcs1"), null)
        .hasMessageContaining("PKCS#1")
        .hasMessageContaining("openssl pkcs8 -topk8");
  }

  @Test
  void saysThatItIsAKeyOfOpenSsh() {
    refusing("-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n-----END OPENSSH PRIVATE KEY-----", null)
        .hasMessageContaining("OpenSSH");
  }

  @Test
  void saysThatSec1KeysAreEllipticCurveKeys() {
    refusing("-----BEGIN EC PRIVATE KEY-----\nMHc=\n-----END EC PRIVATE KEY-----", null)
        .hasMessageContaining("of the kind EC");
  }

  @ParameterizedTest
  @CsvSource({"ec, EC", "ed448, Ed448"})
  void saysWhichKindOfKeyItIsInstead(String key, String kind) {
    refusing(pem(key), null).hasMessageContaining("of the kind " + kind);
  }

  @Test
  void saysThatItIsNoPem() {
    refusing("c2VjcmV0", null).hasMessageContaining("BEGIN PRIVATE KEY");
  }

  @Test
  void saysThatItIsSomethingElseInPem() {
    refusing("-----BEGIN PGP MESSAGE-----\nMHc=\n-----END PGP MESSAGE-----", null)
        .hasMessageContaining("no private key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n"})
  void saysThatItIsEmpty(String text) {
    refusing(text, null).hasMessageContaining("is empty");
  }

  @Test
  void saysThatNothingIsBetweenTheLines() {
    refusing("-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----", null)
        .hasMessageContaining("empty");
  }

  @Test
  void saysThatTheEndLineIsMissing() {
    String text = pem("rsa");

    refusing(text.substring(0, text.length() / 2), null)
        .hasMessageContaining("truncated")
        .hasMessageContaining("END");
  }

  @Test
  void saysThatTheBeginLineIsCutOff() {
    refusing("-----BEGIN PRIVATE", null).hasMessageContaining("truncated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa", "rsa-encrypted", "ed25519"})
  void saysThatLinesInTheMiddleAreMissing(String key) {
    String text = pem(key);
    int bodyStart = text.indexOf('\n') + 1;
    // A multiple of four, so that what is left is Base64.
    String shorter =
        text.substring(0, bodyStart + 40) + "\n" + text.substring(text.indexOf("-----END"));

    refusing(shorter, passphrase()).hasMessageContaining("truncated");
  }

  @Test
  void saysThatItIsNotBase64() {
    refusing(pem("rsa").replaceFirst("M", "*"), null).hasMessageContaining("not Base64");
  }

  @Test
  void saysThatTheBytesMakeNoKey() {
    refusing("-----BEGIN PRIVATE KEY-----\nMAMCAQA=\n-----END PRIVATE KEY-----", null)
        .hasMessageContaining("damaged");
  }

  @Test
  void neverShowsWhatItCouldNotRead() {
    String text = pem("rsa").replaceFirst("M", "*");
    String line = text.lines().skip(1).findFirst().orElseThrow();

    refusing(text, null).hasMessageNotContaining(line.substring(1, 20)).hasNoCause();
  }

  @Test
  void readsAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("key.pem"), pem("ed25519-encrypted"));

    assertThat(PemPrivateKey.read(file, passphrase()))
        .isEqualTo(PemPrivateKey.parse(pem("ed25519"), null));
  }

  @Test
  void namesTheFileThatDoesNotExist(@TempDir Path folder) {
    assertThatThrownBy(() -> PemPrivateKey.read(folder.resolve("key.pem"), null))
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("key.pem")
        .hasMessageContaining("does not exist");
  }

  @Test
  void namesTheFileThatIsNoKey(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("key.pem"), pem("rsa-public"));

    assertThatThrownBy(() -> PemPrivateKey.read(file, null))
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("key.pem")
        .hasMessageContaining("public key");
  }

  @Test
  void saysThatAFileIsBinary(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("key.der"), new byte[] {0x30, (byte) 0x82, (byte) 0xFF});

    assertThatThrownBy(() -> PemPrivateKey.read(file, null))
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("not text");
  }

  @Test
  void saysThatAFileIsTooLarge(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("key.pem"), new byte[70_000]);

    assertThatThrownBy(() -> PemPrivateKey.read(file, null))
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("too large");
  }

  @Test
  void saysThatAFolderCannotBeRead(@TempDir Path folder) {
    assertThatThrownBy(() -> PemPrivateKey.read(folder, null))
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("cannot be read");
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refusing(
      String pem, char[] passphrase) {
    return assertThatThrownBy(() -> PemPrivateKey.parse(pem, passphrase))
        .isInstanceOf(CredentialsException.class);
  }
}
