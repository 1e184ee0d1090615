package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.ApiKey;
import io.github.subfleet.sandbox.key.KeyTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The API keys that the exchange knows, in the order of their creation. */
public final class ApiKeys {
  private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7e]+");

  private final KeyTexts texts;
  private final Map<String, RegisteredKey> keys = new LinkedHashMap<>();
  private int texted;

  ApiKeys(KeyTexts texts) {
    this.texts = texts;
  }

  /** A text for an API key or a secret that an operation makes; another one each time. */
  public String newText() {
    texted++;
    return texts.of("new " + texted);
  }

  /** A text for an API key or a secret that is known by a label; the same one each time. */
  public String text(String label) {
    return texts.of(label);
  }

  /**
   * Makes a key known.
   *
   * @throws IllegalArgumentException if it cannot be sent in a header, or is known already
   */
  public void add(RegisteredKey key) {
    String value = key.details().value();
    if (!SENDABLE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "apiKey must be of visible ASCII characters, without spaces");
    }
    if (keys.putIfAbsent(value, key) != null) {
      throw new IllegalArgumentException("apiKey must be new to this sandbox");
    }
  }

  /** The key of a value, if it is known. */
  public Optional<RegisteredKey> find(String apiKey) {
    return Optional.ofNullable(keys.get(apiKey));
  }

  /** The keys of an account. */
  public List<ApiKey> of(String email) {
    return keys.values().stream()
        .map(RegisteredKey::details)
        .filter(key -> key.email().equals(email))
        .toList();
  }

  /** Puts a changed key in the place of the one with the same value. */
  public void change(ApiKey changed) {
    keys.computeIfPresent(
        changed.value(),
        (value, old) -> new RegisteredKey(changed, old.audience(), old.signatures()));
  }

  /** Forgets a key. */
  public void remove(String apiKey) {
    keys.remove(apiKey);
  }
}
