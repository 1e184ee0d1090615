package io.github.subfleet.core.request;

import io.github.subfleet.core.json.OpenEnum;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks of single parameters. All of them throw an {@link IllegalArgumentException} that names the parameter and says
 * what is allowed. A parameter that is null is not sent, and passes all checks but {@link #required}.
 */
public final class Parameters {
  private Parameters() {}

  /**
   * Checks that a parameter is set.
   *
   * @param <T> the parameter's type
   * @param name the parameter's name
   * @param value the value
   * @return the value
   * @throws IllegalArgumentException if it is null
   */
  public static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " must be set");
    }
    return value;
  }

  /**
   * Copies a list, so that it cannot change.
   *
   * @param <T> the type of the elements
   * @param name the parameter's name
   * @param value the list
   * @return an unmodifiable copy
   * @throws IllegalArgumentException if an element is null; the message says which
   */
  public static <T> List<T> copy(String name, List<T> value) {
    for (int i = 0; i < value.size(); i++) {
      required(name + "[" + i + "]", value.get(i));
    }
    return List.copyOf(value);
  }

  /**
   * Checks that a text has more than white space in it: the exchange refuses empty parameters.
   *
   * @param name the parameter's name
   * @param value the value
   * @throws IllegalArgumentException if it is blank
   */
  public static void notBlank(String name, @Nullable String value) {
    if (value != null && value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
  }

  /**
   * Checks that the text of an enumeration's value has more than white space in it.
   *
   * @param name the parameter's name
   * @param value the value
   * @throws IllegalArgumentException if it is blank
   */
  public static void notBlank(String name, @Nullable OpenEnum value) {
    if (value != null) {
      notBlank(name, value.value());
    }
  }

  /**
   * Checks a lower limit.
   *
   * @param <T> the parameter's type
   * @param name the parameter's name
   * @param value the value
   * @param min the least value that is allowed
   * @throws IllegalArgumentException if the value is less
   */
  public static <T extends Comparable<T>> void atLeast(String name, @Nullable T value, T min) {
    if (value != null && value.compareTo(min) < 0) {
      throw new IllegalArgumentException(
          name + " must be at least " + plain(min) + ", but was " + plain(value));
    }
  }

  /**
   * Checks a lower limit that is not allowed itself.
   *
   * @param <T> the parameter's type
   * @param name the parameter's name
   * @param value the value
   * @param limit what the value must exceed
   * @throws IllegalArgumentException if the value is the limit, or less
   */
  public static <T extends Comparable<T>> void greaterThan(
      String name, @Nullable T value, T limit) {
    if (value != null && value.compareTo(limit) <= 0) {
      throw new IllegalArgumentException(
          name + " must be greater than " + plain(limit) + ", but was " + plain(value));
    }
  }

  /**
   * Checks an upper limit.
   *
   * @param <T> the parameter's type
   * @param name the parameter's name
   * @param value the value
   * @param max the greatest value that is allowed
   * @throws IllegalArgumentException if the value is greater
   */
  public static <T extends Comparable<T>> void atMost(String name, @Nullable T value, T max) {
    if (value != null && value.compareTo(max) > 0) {
      throw new IllegalArgumentException(
          name + " must be at most " + plain(max) + ", but was " + plain(value));
    }
  }

  /**
   * Checks a range.
   *
   * @param <T> the parameter's type
   * @param name the parameter's name
   * @param value the value
   * @param min the least value that is allowed
   * @param max the greatest value that is allowed
   * @throws IllegalArgumentException if the value is outside
   */
  public static <T extends Comparable<T>> void between(
      String name, @Nullable T value, T min, T max) {
    if (value != null && (value.compareTo(min) < 0 || value.compareTo(max) > 0)) {
      throw new IllegalArgumentException(name + " must be between " + plain(min) + " and "
          + plain(max) + ", but was " + plain(value));
    }
  }

  /**
   * Checks how long a text is. The message does not repeat the text.
   *
   * @param name the parameter's name
   * @param value the value
   * @param min the least number of characters that is allowed
   * @param max the greatest number of characters that is allowed
   * @throws IllegalArgumentException if it is shorter or longer
   */
  public static void length(String name, @Nullable String value, int min, int max) {
    if (value != null) {
      size(name, value.length(), min, max, "characters");
    }
  }

  /**
   * Checks how many elements a list has.
   *
   * @param name the parameter's name
   * @param value the list
   * @param min the least number of elements that is allowed
   * @param max the greatest number of elements that is allowed
   * @throws IllegalArgumentException if it has fewer or more
   */
  public static void count(String name, @Nullable List<?> value, int min, int max) {
    if (value != null) {
      size(name, value.size(), min, max, "elements");
    }
  }

  /**
   * Checks that each element of a list has more than white space in it: the exchange refuses empty parameters.
   *
   * @param name the parameter's name
   * @param value the list
   * @throws IllegalArgumentException if an element is blank; the message says which
   */
  public static void noneBlank(String name, @Nullable List<?> value) {
    if (value != null) {
      for (int i = 0; i < value.size(); i++) {
        notBlank(name + "[" + i + "]", plain(value.get(i)));
      }
    }
  }

  /**
   * Checks that each element of a list can be told from its neighbours when commas join them: none is blank, and none has
   * a comma.
   *
   * @param name the parameter's name
   * @param value the list
   * @throws IllegalArgumentException if an element is blank or has a comma; the message says which
   */
  public static void separable(String name, @Nullable List<?> value) {
    noneBlank(name, value);
    if (value != null) {
      for (int i = 0; i < value.size(); i++) {
        if (plain(value.get(i)).indexOf(',') >= 0) {
          throw new IllegalArgumentException(
              name + "[" + i + "] must not have a comma: give each element on its own");
        }
      }
    }
  }

  /**
   * Checks how long a list is when commas join it.
   *
   * @param name the parameter's name
   * @param value the list
   * @param max the greatest number of characters that is allowed, with the commas
   * @throws IllegalArgumentException if it is longer
   */
  public static void joinedLength(String name, @Nullable List<?> value, int max) {
    if (value != null) {
      int length = commaSeparated(value).length();
      if (length > max) {
        throw new IllegalArgumentException(name + " must have at most " + max
            + " characters with commas between the elements, but has " + length);
      }
    }
  }

  /**
   * Joins a list that the exchange wants in one parameter.
   *
   * @param values texts, numbers or values of enumerations
   * @return the values with a comma between them
   */
  public static String commaSeparated(List<?> values) {
    return values.stream().map(Parameters::plain).collect(Collectors.joining(","));
  }

  private static void size(String name, int size, int min, int max, String what) {
    if (size < min || size > max) {
      String allowed = max == Integer.MAX_VALUE
          ? "at least " + min
          : min == 0 ? "at most " + max : "between " + min + " and " + max;
      throw new IllegalArgumentException(
          name + " must have " + allowed + " " + what + ", but has " + size);
    }
  }

  private static String plain(Object value) {
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
  }
}
