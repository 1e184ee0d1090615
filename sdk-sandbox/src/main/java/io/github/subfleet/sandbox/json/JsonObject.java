package io.github.subfleet.sandbox.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of an answer: names and values in the order they were put. A value is a text, an {@code int} or
 * {@code long}, a {@code boolean}, a {@code BigDecimal}, another object, a list of values, or null. Not thread-safe.
 */
public final class JsonObject {
  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  /** Puts a value under a name. */
  public JsonObject put(String name, @Nullable Object value) {
    members.put(name, value);
    return this;
  }

  Map<String, @Nullable Object> members() {
    return Collections.unmodifiableMap(members);
  }
}
