package io.github.subfleet.core.auth;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.PrivateKey;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSA and Ed25519 private keys in the PKCS#8 format from PEM text: {@code BEGIN PRIVATE KEY}, or {@code BEGIN
 * ENCRYPTED PRIVATE KEY} with a passphrase. Line ends may be those of any system, and text before and after the key is
 * ignored. Everything is done by the JDK; which kind of key it is, is read from the key itself.
 * Keeps nothing, so that many threads may use it.
 */
public final class PemPrivateKey {
  /** Far more than the largest key takes; whatever is larger is no key. */
  private static final long LARGEST_FILE = 65_536;

  private PemPrivateKey() {}

  /**
   * Reads a private key from text.
   *
   * @param pem the PEM text
   * @param passphrase what the key is encrypted with; may be null if it is not encrypted, and is then not used. It is not
   *     kept, and the caller may overwrite it afterwards
   * @return the key
   * @throws CredentialsException if the text is no such key, is truncated or damaged, or if the passphrase is missing or
   *     wrong: the message says which
   */
  public static PrivateKey parse(String pem, char @Nullable [] passphrase) {
    PemBlock block = PemBlock.privateKeyOf(pem);
    byte[] pkcs8 =
        block.isEncrypted() ? EncryptedKey.decrypt(block.der(), passphrase) : block.der();
    return Pkcs8.decode(pkcs8);
  }

  /**
   * Reads a private key from a file.
   *
   * @param file the PEM file, of at most 64 KiB
   * @param passphrase what the key is encrypted with; may be null if it is not encrypted, and is then not used. It is not
   *     kept, and the caller may overwrite it afterwards
   * @return the key
   * @throws CredentialsException if the file cannot be read, or for the reasons that {@link #parse} has
   */
  public static PrivateKey read(Path file, char @Nullable [] passphrase) {
    String text = text(file);
    try {
      return parse(text, passphrase);
    } catch (CredentialsException e) {
      throw new CredentialsException("private key file " + file + ": " + e.getMessage(), e);
    }
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw new CredentialsException(
            "private key file " + file + " is too large to be a private key");
      }
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new CredentialsException("private key file " + file + " does not exist", e);
    } catch (MalformedInputException e) {
      throw new CredentialsException(
          "private key file " + file + " is not text: a PEM file is needed, not DER or PKCS#12", e);
    } catch (IOException e) {
      throw new CredentialsException("private key file " + file + " cannot be read", e);
    }
  }
}
