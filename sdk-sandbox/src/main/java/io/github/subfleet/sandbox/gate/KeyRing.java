package io.github.subfleet.sandbox.gate;

import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The API keys that the exchange knows. Thread-safe. */
public final class KeyRing {
  private static final Pattern ISSUED = Pattern.compile("[A-Za-z0-9]{64}");
  private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7e]+");

  private final Map<String, RegisteredKey> keys = new ConcurrentHashMap<>();

  /**
   * Makes a key known.
   *
   * @throws IllegalArgumentException if it cannot be sent in a header, or is known already
   */
  public void add(RegisteredKey key) {
    if (!SENDABLE.matcher(key.apiKey()).matches()) {
      throw new IllegalArgumentException(
          "apiKey must be of visible ASCII characters, without spaces");
    }
    if (keys.putIfAbsent(key.apiKey(), key) != null) {
      throw new IllegalArgumentException("apiKey must be new to this sandbox");
    }
  }

  /**
   * The key that a request names.
   *
   * @throws io.github.subfleet.sandbox.refusal.Refusal if it names none, or one that is not known
   */
  RegisteredKey find(@Nullable String apiKey) {
    RegisteredKey key = apiKey == null ? null : keys.get(apiKey);
    if (key != null) {
      return key;
    }
    throw apiKey != null && ISSUED.matcher(apiKey).matches()
        ? ErrorCode.REJECTED_API_KEY.refusal()
        : ErrorCode.BAD_API_KEY_FORMAT.refusal();
  }
}
