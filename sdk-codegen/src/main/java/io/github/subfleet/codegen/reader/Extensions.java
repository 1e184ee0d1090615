package io.github.subfleet.codegen.reader;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The {@code x-} extensions of one place in the document, or the fields of one of them. Refuses unknown names. */
final class Extensions {
  private final String prefix;
  private final Map<?, ?> values;

  private Extensions(String prefix, Map<?, ?> values) {
    this.prefix = prefix;
    this.values = values;
  }

  static Extensions of(@Nullable Map<String, Object> extensions, Set<String> known) {
    return checked("", extensions == null ? Map.of() : extensions, known);
  }

  private static Extensions checked(String prefix, Map<?, ?> values, Set<String> known) {
    Set<String> unknown = new TreeSet<>();
    values.keySet().forEach(key -> unknown.add(String.valueOf(key)));
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new Refusal(
          "has the unknown extension " + prefix + String.join(", " + prefix, unknown));
    }
    return new Extensions(prefix, values);
  }

  @Nullable
  String text(String name) {
    Object value = values.get(name);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw new Refusal(prefix + name + " must be text");
  }

  String requiredText(String name) {
    required(name);
    return Objects.requireNonNull(text(name));
  }

  boolean flag(String name) {
    Object value = values.get(name);
    if (value == null || value instanceof Boolean) {
      return Boolean.TRUE.equals(value);
    }
    throw new Refusal(prefix + name + " must be true or false");
  }

  @Nullable
  Integer number(String name) {
    Object value = values.get(name);
    if (value == null || value instanceof Integer) {
      return (Integer) value;
    }
    throw new Refusal(prefix + name + " must be a whole number");
  }

  int requiredNumber(String name) {
    required(name);
    return Objects.requireNonNull(number(name));
  }

  List<String> texts(String name) {
    if (required(name) instanceof List<?> list
        && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).toList();
    }
    throw new Refusal(prefix + name + " must be a list of texts");
  }

  /** Texts by name; none if it is not there. */
  Map<String, String> pairs(String name) {
    Object value = values.get(name);
    if (value == null) {
      return Map.of();
    }
    if (value instanceof Map<?, ?> map
        && map.keySet().stream().allMatch(String.class::isInstance)
        && map.values().stream().allMatch(String.class::isInstance)) {
      Map<String, String> pairs = new LinkedHashMap<>();
      map.forEach((key, text) -> pairs.put((String) key, (String) text));
      return pairs;
    }
    throw new Refusal(prefix + name + " must have fields that are texts");
  }

  /** A field's full name. */
  String path(String name) {
    return prefix + name;
  }

  /** One text, or a list of them. */
  List<String> oneOrMoreTexts(String name) {
    return values.get(name) instanceof String text ? List.of(text) : texts(name);
  }

  @Nullable
  Duration duration(String name) {
    String text = text(name);
    try {
      return text == null ? null : Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new Refusal(
          prefix + name + " is '" + text + "', which is no duration such as P7D or PT36H");
    }
  }

  Duration requiredDuration(String name) {
    required(name);
    return Objects.requireNonNull(duration(name));
  }

  @Nullable
  Period period(String name) {
    String text = text(name);
    try {
      return text == null ? null : Period.parse(text);
    } catch (DateTimeParseException e) {
      throw new Refusal(prefix + name + " is '" + text + "', which is no period such as P1M");
    }
  }

  /** A value of any kind. */
  Object required(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new Refusal("has no " + prefix + name);
    }
    return value;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** The same, but with fewer names known. */
  Extensions only(Set<String> known) {
    return checked(prefix, values, known);
  }

  /** An extension that is a list of things with fields of their own; none if it is not there. */
  List<Extensions> list(String name, Set<String> known) {
    Object value = values.get(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
      return list.stream()
          .map(element -> checked(prefix + name + ".", (Map<?, ?>) element, known))
          .toList();
    }
    throw new Refusal(prefix + name + " must be a list of things with fields");
  }

  /** An extension that has fields of its own, or null if it is not there. */
  @Nullable
  Extensions fields(String name, Set<String> known) {
    Object value = values.get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof Map<?, ?> map) {
      return checked(prefix + name + ".", map, known);
    }
    throw new Refusal(prefix + name + " must have fields");
  }
}
