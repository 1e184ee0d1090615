package io.github.subfleet.core.settings;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.auth.CredentialsException;
import io.github.subfleet.core.auth.PemPrivateKey;
import io.github.subfleet.core.auth.Signer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads credentials from settings. */
public final class EnvironmentCredentials {
  private static final String API_KEY = "apiKey";
  private static final String SECRET_KEY = "secretKey";
  private static final String PRIVATE_KEY = "privateKey";
  private static final String PRIVATE_KEY_FILE = "privateKeyFile";
  private static final String PASSPHRASE = "privateKeyPassphrase";
  private static final List<String> SECRETS = List.of(SECRET_KEY, PRIVATE_KEY, PRIVATE_KEY_FILE);

  private EnvironmentCredentials() {}

  /** Reads credentials, or gives null if no key is set. */
  public static @Nullable Credentials find(Settings settings) {
    return settings.find(API_KEY) == null ? null : read(settings);
  }

  /** Reads credentials, which must be there. */
  public static Credentials read(Settings settings) {
    Setting key = settings.find(API_KEY);
    if (key == null) {
      throw new CredentialsException(
          "environment variable " + Settings.variableName(API_KEY) + " is not set");
    }
    List<String> secrets =
        SECRETS.stream().filter(name -> settings.find(name) != null).toList();
    if (secrets.size() != 1) {
      throw new CredentialsException("exactly one of the environment variables "
          + SECRETS.stream().map(Settings::variableName).collect(Collectors.joining(", "))
          + " must be set, but there are "
          + secrets.size());
    }
    return Credentials.of(key.value(), signer(settings, secrets.get(0)));
  }

  private static Signer signer(Settings settings, String name) {
    Setting secret = Objects.requireNonNull(settings.find(name));
    Setting passphrase = settings.find(PASSPHRASE);
    char @Nullable [] characters =
        passphrase == null ? null : passphrase.value().toCharArray();
    try {
      return switch (name) {
        case SECRET_KEY -> Signer.hmacSha256(secret.value());
        case PRIVATE_KEY -> Signer.privateKey(PemPrivateKey.parse(secret.value(), characters));
        default -> Signer.privateKey(PemPrivateKey.read(Path.of(secret.value()), characters));
      };
    } catch (CredentialsException e) {
      throw new CredentialsException(secret.source() + ": " + e.getMessage(), e);
    } catch (InvalidPathException e) {
      throw new CredentialsException(secret.source() + " is not a path", e);
    }
  }
}
