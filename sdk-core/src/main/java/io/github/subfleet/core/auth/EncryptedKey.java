package io.github.subfleet.core.auth;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.InvalidParameterSpecException;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import org.jspecify.annotations.Nullable;

/** Decrypts a PKCS#8 key: PBES2 as written today, and the older schemes that the JDK knows, such as PBEWithMD5AndDES. */
final class EncryptedKey {
  /** More than is advised anywhere, and a second or two of work. A file may ask for billions, which is an hour of it. */
  private static final int MOST_ITERATIONS = 1_000_000;

  private EncryptedKey() {}

  static byte[] decrypt(byte[] der, char @Nullable [] passphrase) {
    if (Pkcs8.isCutOff(der)) {
      throw new CredentialsException("the private key is truncated: it is shorter than it says");
    }
    if (passphrase == null || passphrase.length == 0) {
      throw new CredentialsException("the private key is encrypted: a passphrase is needed");
    }
    EncryptedPrivateKeyInfo key = info(der);
    checkIterations(key.getAlgParameters());
    String cipherName = cipherName(key);
    try {
      Cipher cipher = Cipher.getInstance(cipherName);
      cipher.init(Cipher.DECRYPT_MODE, secret(cipherName, passphrase), key.getAlgParameters());
      return key.getKeySpec(cipher).getEncoded();
    } catch (NoSuchAlgorithmException e) {
      throw unknownScheme(cipherName, e);
    } catch (InvalidKeySpecException e) {
      throw new CredentialsException(
          "the private key cannot be decrypted: the passphrase is wrong", e);
    } catch (GeneralSecurityException e) {
      throw new CredentialsException("the private key cannot be decrypted: it is damaged", e);
    }
  }

  private static EncryptedPrivateKeyInfo info(byte[] der) {
    try {
      return new EncryptedPrivateKeyInfo(der);
    } catch (IOException e) {
      throw new CredentialsException(
          "the private key is damaged, or encrypted in a way that this JDK does not know", e);
    }
  }

  private static void checkIterations(@Nullable AlgorithmParameters parameters) {
    if (parameters == null) {
      return;
    }
    int iterations;
    try {
      iterations = parameters.getParameterSpec(PBEParameterSpec.class).getIterationCount();
    } catch (InvalidParameterSpecException notOfThatKind) {
      return;
    }
    if (iterations > MOST_ITERATIONS) {
      throw new CredentialsException("the private key is encrypted with "
          + iterations
          + " iterations, but "
          + MOST_ITERATIONS
          + " are the most that are allowed");
    }
  }

  /** Up to Java 18 the name is only that of the family, and the parameters know the rest. */
  private static String cipherName(EncryptedPrivateKeyInfo key) {
    AlgorithmParameters parameters = key.getAlgParameters();
    return key.getAlgName().equals("PBES2") && parameters != null
        ? parameters.toString()
        : key.getAlgName();
  }

  private static SecretKey secret(String cipherName, char[] passphrase)
      throws NoSuchAlgorithmException {
    PBEKeySpec spec = new PBEKeySpec(passphrase);
    try {
      return SecretKeyFactory.getInstance(cipherName).generateSecret(spec);
    } catch (InvalidKeySpecException e) {
      throw new CredentialsException("the passphrase must be of ASCII characters", e);
    } finally {
      spec.clearPassword();
    }
  }

  private static CredentialsException unknownScheme(String cipherName, Throwable cause) {
    return new CredentialsException(
        "the private key is encrypted with " + cipherName + ", which this JDK does not know",
        cause);
  }
}
