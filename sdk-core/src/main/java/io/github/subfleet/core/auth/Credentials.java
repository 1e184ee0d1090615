package io.github.subfleet.core.auth;

import io.github.subfleet.core.settings.EnvironmentCredentials;
import io.github.subfleet.core.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * The API key, and what signs with the secret that belongs to it. Immutable and thread-safe; nothing of it shows in
 * {@link #toString()}.
 *
 * <p>The exchange knows three kinds of keys. Ed25519 is the one that it recommends; HMAC, with a shared secret, still
 * works everywhere; RSA keys have 2048 to 4096 bits. Private keys are read from PEM text or files in the PKCS#8 format,
 * plain or encrypted with a passphrase, as OpenSSL 3 and the exchange's own key generator write them.
 */
public final class Credentials {

  private final String apiKey;
  private final Signer signer;

  private Credentials(String apiKey, Signer signer) {
    this.apiKey = checkApiKey(apiKey);
    this.signer = Objects.requireNonNull(signer, "signer");
  }

  /**
   * Takes a key whose requests are signed with a shared secret (HMAC SHA-256).
   *
   * @param apiKey the API key
   * @param secretKey the secret that the exchange showed when the key was made
   * @return the credentials
   * @throws CredentialsException if the key or the secret cannot be one
   */
  public static Credentials hmac(String apiKey, String secretKey) {
    return new Credentials(apiKey, Signer.hmacSha256(secretKey));
  }

  /**
   * Takes a key whose requests are signed with an RSA or Ed25519 private key that is not encrypted.
   *
   * @param apiKey the API key
   * @param pem the private key as PEM text
   * @return the credentials
   * @throws CredentialsException if the API key or the private key cannot be one
   */
  public static Credentials pem(String apiKey, String pem) {
    return new Credentials(apiKey, Signer.privateKey(PemPrivateKey.parse(pem, null)));
  }

  /**
   * Takes a key whose requests are signed with an RSA or Ed25519 private key that may be encrypted.
   *
   * @param apiKey the API key
   * @param pem the private key as PEM text
   * @param passphrase what the private key is encrypted with; not kept, and not used if it is not encrypted
   * @return the credentials
   * @throws CredentialsException if the API key or the private key cannot be one, or the passphrase is wrong
   */
  public static Credentials pem(String apiKey, String pem, char[] passphrase) {
    return new Credentials(apiKey, Signer.privateKey(PemPrivateKey.parse(pem, passphrase)));
  }

  /**
   * Takes a key whose requests are signed with an RSA or Ed25519 private key from a file, not encrypted.
   *
   * @param apiKey the API key
   * @param file the PEM file, read at once and never again
   * @return the credentials
   * @throws CredentialsException if the API key or the private key cannot be one, or the file cannot be read
   */
  public static Credentials pemFile(String apiKey, Path file) {
    return new Credentials(apiKey, Signer.privateKey(PemPrivateKey.read(file, null)));
  }

  /**
   * Takes a key whose requests are signed with an RSA or Ed25519 private key from a file, which may be encrypted.
   *
   * @param apiKey the API key
   * @param file the PEM file, read at once and never again
   * @param passphrase what the private key is encrypted with; not kept, and not used if it is not encrypted
   * @return the credentials
   * @throws CredentialsException if the API key or the private key cannot be one, the file cannot be read, or the
   *     passphrase is wrong
   */
  public static Credentials pemFile(String apiKey, Path file, char[] passphrase) {
    return new Credentials(apiKey, Signer.privateKey(PemPrivateKey.read(file, passphrase)));
  }

  /**
   * Takes a key whose requests are signed by a signer of the caller's.
   *
   * @param apiKey the API key
   * @param signer signs with what belongs to the key
   * @return the credentials
   * @throws CredentialsException if the API key cannot be one
   */
  public static Credentials of(String apiKey, Signer signer) {
    return new Credentials(apiKey, signer);
  }

  /**
   * Reads the credentials from the environment of this process:
   *
   * <ul>
   *   <li>{@code SUBFLEET_API_KEY}: the API key, and
   *   <li>one of {@code SUBFLEET_SECRET_KEY} (HMAC secret), {@code SUBFLEET_PRIVATE_KEY} (PEM text, whose line ends may be
   *       written as {@code \n}) and {@code SUBFLEET_PRIVATE_KEY_FILE} (path of a PEM file);
   *   <li>{@code SUBFLEET_PRIVATE_KEY_PASSPHRASE} if the private key is encrypted.
   * </ul>
   *
   * A system property, such as {@code subfleet.apiKey} or {@code subfleet.privateKeyFile}, takes precedence over its
   * variable; mind that other users of the machine may see it on the command line.
   *
   * @return the credentials
   * @throws CredentialsException if one is missing, if there is more than one secret, or if one of them cannot be used
   */
  public static Credentials fromEnvironment() {
    return EnvironmentCredentials.read(Settings.ofProcess());
  }

  /**
   * Reads the credentials from variables with the names that {@link #fromEnvironment()} knows.
   *
   * @param variables the variables, for example from a file
   * @return the credentials
   * @throws CredentialsException if one is missing, if there is more than one secret, or if one of them cannot be used
   */
  public static Credentials fromEnvironment(Map<String, String> variables) {
    return EnvironmentCredentials.read(Settings.ofVariables(variables));
  }

  /**
   * Gives the API key.
   *
   * @return the key, to be kept out of logs
   */
  public String apiKey() {
    return apiKey;
  }

  /**
   * Gives what signs requests.
   *
   * @return the signer
   */
  public Signer signer() {
    return signer;
  }

  /**
   * Shows neither key nor secret.
   *
   * @return always the same text
   */
  @Override
  public String toString() {
    return "Credentials[***]";
  }

  private static String checkApiKey(String apiKey) {
    if (apiKey.isEmpty()) {
      throw new CredentialsException("the API key is empty");
    }
    for (int i = 0; i < apiKey.length(); i++) {
      char c = apiKey.charAt(i);
      if (c <= ' ' || c >= 127) {
        throw new CredentialsException(
            "the API key must be of visible ASCII characters, but character "
                + (i + 1)
                + " of "
                + apiKey.length()
                + " is not");
      }
    }
    return apiKey;
  }
}
