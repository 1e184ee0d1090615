package io.github.subfleet.core.submit;

import io.github.subfleet.core.json.OpenEnum;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request as texts, for a journal to keep: generated clients write and read them with it. Not
 * thread-safe.
 */
public final class WrittenParameters {
  private final Map<String, String> texts;
  private final Set<String> read = new HashSet<>();

  private WrittenParameters(Map<String, String> texts) {
    this.texts = texts;
  }

  /**
   * Starts to write a request.
   *
   * @return no parameters yet
   */
  public static WrittenParameters none() {
    return new WrittenParameters(new LinkedHashMap<>());
  }

  /**
   * Starts to read a request.
   *
   * @param texts what was written
   * @return the parameters, none of them read yet
   */
  public static WrittenParameters of(Map<String, String> texts) {
    return new WrittenParameters(new LinkedHashMap<>(texts));
  }

  /**
   * Writes a parameter as it is sent.
   *
   * @param name its name
   * @param value text, a whole or a decimal number, a time, a truth value or a value of an open enumeration; null if it is
   *     not set
   * @return this
   * @throws IllegalArgumentException if the value is of another type
   */
  public WrittenParameters with(String name, @Nullable Object value) {
    if (value != null) {
      texts.put(name, text(name, value));
    }
    return this;
  }

  private static String text(String name, Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Instant time) {
      return Long.toString(time.toEpochMilli());
    }
    if (value instanceof OpenEnum constant) {
      return constant.value();
    }
    if (value instanceof String
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Boolean) {
      return value.toString();
    }
    throw new IllegalArgumentException(
        name + " cannot be written, as it is a " + value.getClass().getName());
  }

  /**
   * Gives what was written.
   *
   * @return the texts by name, in their order, unmodifiable
   */
  public Map<String, String> asMap() {
    return Collections.unmodifiableMap(texts);
  }

  /**
   * Reads a parameter that may be missing.
   *
   * @param name its name
   * @param reader reads the text, such as {@link #decimal}
   * @param <T> its type
   * @return the value, or null if it was not set
   * @throws IllegalArgumentException if the text cannot be read
   */
  public <T> @Nullable T find(String name, Function<String, T> reader) {
    read.add(name);
    String text = texts.get(name);
    if (text == null) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a parameter that is always set.
   *
   * @param name its name
   * @param reader reads the text
   * @param <T> its type
   * @return the value
   * @throws IllegalArgumentException if it is missing, or the text cannot be read
   */
  public <T> T get(String name, Function<String, T> reader) {
    T value = find(name, reader);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  /**
   * Makes sure that nothing was written that was not read: a request must not be sent without a part of it.
   *
   * @throws IllegalArgumentException if there is such a parameter
   */
  public void checkAllRead() {
    Set<String> unread = new TreeSet<>(texts.keySet());
    unread.removeAll(read);
    if (!unread.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters: " + String.join(", ", unread));
    }
  }

  /**
   * Reads a text.
   *
   * @param text the text
   * @return the same
   */
  public static String text(String text) {
    return text;
  }

  /**
   * Reads a decimal number.
   *
   * @param text the text
   * @return the number, with as many digits as were written
   * @throws IllegalArgumentException if it is none
   */
  public static BigDecimal decimal(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is no decimal number", e);
    }
  }

  /**
   * Reads a whole number.
   *
   * @param text the text
   * @return the number
   * @throws IllegalArgumentException if it is none, or too large
   */
  public static Integer integer(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is no whole number", e);
    }
  }

  /**
   * Reads a large whole number.
   *
   * @param text the text
   * @return the number
   * @throws IllegalArgumentException if it is none, or too large
   */
  public static Long longInteger(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is no whole number", e);
    }
  }

  /**
   * Reads a time.
   *
   * @param text milliseconds since the epoch
   * @return the time
   * @throws IllegalArgumentException if it is none
   */
  public static Instant instant(String text) {
    return Instant.ofEpochMilli(longInteger(text));
  }

  /**
   * Reads a truth value.
   *
   * @param text {@code true} or {@code false}
   * @return the value
   * @throws IllegalArgumentException if it is neither
   */
  public static Boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("'" + text + "' is neither true nor false");
    };
  }
}
