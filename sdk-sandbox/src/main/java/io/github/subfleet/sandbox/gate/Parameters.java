package io.github.subfleet.sandbox.gate;

import io.github.subfleet.sandbox.spec.ParameterSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The checked parameters of a request, by their names in the document. Where the document has a default, that stands for
 * a parameter that was not sent. Asking for a name that the document does not have is a mistake of the operation and
 * fails loudly.
 */
public final class Parameters {
  private final String operation;
  private final List<ParameterSpec> specs;
  private final Map<String, String> texts;
  private final Map<String, List<Parameters>> lists;

  Parameters(
      String operation,
      List<ParameterSpec> specs,
      Map<String, String> texts,
      Map<String, List<Parameters>> lists) {
    this.operation = operation;
    this.specs = specs;
    this.texts = Map.copyOf(texts);
    this.lists = Map.copyOf(lists);
  }

  /** Whether a parameter was sent; a default does not count. */
  boolean sent(String name) {
    spec(name);
    return texts.containsKey(name) || !items(name).isEmpty();
  }

  /** A text, or null if it was not sent. */
  public @Nullable String findText(String name) {
    ParameterSpec spec = spec(name);
    String text = texts.get(name);
    return text == null ? spec.defaultText() : text;
  }

  /** A text that is required or has a default. */
  public String text(String name) {
    String text = findText(name);
    if (text == null) {
      throw new IllegalStateException(operation + " has no value for " + name);
    }
    return text;
  }

  /** A whole number that is required or has a default. */
  public long number(String name) {
    return Long.parseLong(text(name));
  }

  /** A whole number that is required or has a default, and by the document fits an {@code int}. */
  public int integer(String name) {
    return Integer.parseInt(text(name));
  }

  /** A whole number that by the document fits an {@code int}, or null if it was not sent. */
  public @Nullable Integer findInteger(String name) {
    String text = findText(name);
    return text == null ? null : Integer.valueOf(text);
  }

  /** A decimal number that is required or has a default. */
  public BigDecimal decimal(String name) {
    return new BigDecimal(text(name));
  }

  /** A decimal number, or null if it was not sent. */
  public @Nullable BigDecimal findDecimal(String name) {
    String text = findText(name);
    return text == null ? null : new BigDecimal(text);
  }

  /** A time in milliseconds since the epoch, or null if it was not sent. */
  public @Nullable Instant findTime(String name) {
    String text = findText(name);
    return text == null ? null : Instant.ofEpochMilli(Long.parseLong(text));
  }

  /** True or false, or null if it was not sent. */
  public @Nullable Boolean findBoolean(String name) {
    String text = findText(name);
    return text == null ? null : Boolean.valueOf(text);
  }

  /** True or false, of a parameter that is required or has a default. */
  public boolean truth(String name) {
    return Boolean.parseBoolean(text(name));
  }

  /** The texts of a list, or null if it was not sent. */
  public @Nullable List<String> findTexts(String name) {
    String text = findText(name);
    return text == null ? null : ValueCheck.items(text);
  }

  /** The items of an indexed list, each with its own parameters; empty if there were none. */
  public List<Parameters> items(String name) {
    spec(name);
    return lists.getOrDefault(name, List.of());
  }

  private ParameterSpec spec(String name) {
    return specs.stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(operation + " has no parameter " + name));
  }
}
