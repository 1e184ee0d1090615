package io.github.subfleet.core.request;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks of parameters against each other. All of them throw an {@link IllegalArgumentException} that names the
 * parameters and says what is allowed.
 */
public final class ParameterRules {
  private ParameterRules() {}

  /**
   * Checks that one instant is not after another. Passes if one of them is not set.
   *
   * @param fromName the name of the parameter with the earlier instant
   * @param from the earlier instant
   * @param toName the name of the parameter with the later instant
   * @param to the later instant
   * @throws IllegalArgumentException if the earlier one is after the later one
   */
  public static void ordered(
      String fromName, @Nullable Instant from, String toName, @Nullable Instant to) {
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException(
          fromName + " must not be after " + toName + ", but they were " + from + " and " + to);
    }
  }

  /**
   * Checks the time between two instants where the longest one is allowed. Passes if one of them is not set.
   *
   * @param fromName the name of the parameter with the earlier instant
   * @param from the earlier instant
   * @param toName the name of the parameter with the later instant
   * @param to the later instant
   * @param longest the longest time
   * @throws IllegalArgumentException if the time is longer
   */
  public static void spanAtMost(
      String fromName,
      @Nullable Instant from,
      String toName,
      @Nullable Instant to,
      Duration longest) {
    if (from != null && to != null && span(from, to).compareTo(longest) > 0) {
      throw tooLong(fromName, from, toName, to, "at most " + words(longest));
    }
  }

  /**
   * Checks the time between two instants where the limit itself is not allowed. Passes if one of them is not set.
   *
   * @param fromName the name of the parameter with the earlier instant
   * @param from the earlier instant
   * @param toName the name of the parameter with the later instant
   * @param to the later instant
   * @param limit what the time stays below
   * @throws IllegalArgumentException if the time is as long or longer
   */
  public static void spanBelow(
      String fromName,
      @Nullable Instant from,
      String toName,
      @Nullable Instant to,
      Duration limit) {
    if (from != null && to != null && span(from, to).compareTo(limit) >= 0) {
      throw tooLong(fromName, from, toName, to, "less than " + words(limit));
    }
  }

  /**
   * Checks that no two of some parameters are set.
   *
   * @param names the parameters' names
   * @param values their values, in the order of the names
   * @throws IllegalArgumentException if more than one is set
   */
  public static void atMostOne(List<String> names, @Nullable Object... values) {
    List<String> set = set(names, values);
    if (set.size() > 1) {
      throw new IllegalArgumentException("at most one of " + String.join(", ", names)
          + " may be set, but " + String.join(" and ", set) + " were");
    }
  }

  /**
   * Checks that one of some parameters is set, or more.
   *
   * @param names the parameters' names
   * @param values their values, in the order of the names
   * @throws IllegalArgumentException if none is set
   */
  public static void atLeastOne(List<String> names, @Nullable Object... values) {
    if (set(names, values).isEmpty()) {
      throw new IllegalArgumentException(
          "at least one of " + String.join(", ", names) + " must be set, but none was");
    }
  }

  /**
   * Checks under a condition that one of some parameters is set, or more.
   *
   * @param holds whether the condition holds
   * @param condition the condition in words
   * @param names the parameters' names
   * @param values their values, in the order of the names
   * @throws IllegalArgumentException if the condition holds and none is set
   */
  public static void atLeastOneWhen(
      boolean holds, String condition, List<String> names, @Nullable Object... values) {
    if (holds && set(names, values).isEmpty()) {
      throw new IllegalArgumentException("at least one of " + String.join(", ", names)
          + " must be set when " + condition + ", but none was");
    }
  }

  /**
   * Checks under a condition that a parameter is set.
   *
   * @param holds whether the condition holds
   * @param condition the condition in words
   * @param name the parameter's name
   * @param value the value
   * @throws IllegalArgumentException if the condition holds and the parameter is not set
   */
  public static void requiredWhen(
      boolean holds, String condition, String name, @Nullable Object value) {
    if (holds && value == null) {
      throw new IllegalArgumentException(name + " must be set when " + condition);
    }
  }

  /**
   * Checks under a condition that a property of every element is set.
   *
   * @param <T> the type of the elements
   * @param holds whether the condition holds
   * @param condition the condition in words
   * @param name the name of the parameter with the elements
   * @param elements the elements
   * @param property the property's name
   * @param value reads the property
   * @throws IllegalArgumentException if the condition holds and an element lacks the property
   */
  public static <T> void requiredWhen(
      boolean holds,
      String condition,
      String name,
      @Nullable List<T> elements,
      String property,
      Function<T, @Nullable Object> value) {
    if (holds && elements != null) {
      for (int i = 0; i < elements.size(); i++) {
        requiredWhen(true, condition, of(name, i, property), value.apply(elements.get(i)));
      }
    }
  }

  /**
   * Checks that a parameter is not set unless a condition holds. The message does not repeat the value.
   *
   * @param holds whether the condition holds
   * @param condition the condition in words
   * @param name the parameter's name
   * @param value the value
   * @throws IllegalArgumentException if the parameter is set and the condition does not hold
   */
  public static void onlyWhen(
      boolean holds, String condition, String name, @Nullable Object value) {
    if (!holds && value != null) {
      throw new IllegalArgumentException(name + " may be set only when " + condition);
    }
  }

  /**
   * Checks that a property of every element is not set unless a condition holds. The message does not repeat the value.
   *
   * @param <T> the type of the elements
   * @param holds whether the condition holds
   * @param condition the condition in words
   * @param name the name of the parameter with the elements
   * @param elements the elements
   * @param property the property's name
   * @param value reads the property
   * @throws IllegalArgumentException if an element has the property and the condition does not hold
   */
  public static <T> void onlyWhen(
      boolean holds,
      String condition,
      String name,
      @Nullable List<T> elements,
      String property,
      Function<T, @Nullable Object> value) {
    if (!holds && elements != null) {
      for (int i = 0; i < elements.size(); i++) {
        onlyWhen(false, condition, of(name, i, property), value.apply(elements.get(i)));
      }
    }
  }

  private static String of(String name, int index, String property) {
    return name + "[" + index + "]." + property;
  }

  private static List<String> set(List<String> names, @Nullable Object... values) {
    List<String> set = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        set.add(names.get(i));
      }
    }
    return set;
  }

  /** The time as the exchange sees it, which gets milliseconds. */
  private static Duration span(Instant from, Instant to) {
    return Duration.between(from.truncatedTo(ChronoUnit.MILLIS), to.truncatedTo(ChronoUnit.MILLIS));
  }

  private static IllegalArgumentException tooLong(
      String fromName, Instant from, String toName, Instant to, String allowed) {
    return new IllegalArgumentException(toName + " must be " + allowed + " after " + fromName
        + ", but they were " + to + " and " + from);
  }

  private static String words(Duration duration) {
    Duration ofDays = Duration.ofDays(duration.toDays());
    return ofDays.equals(duration)
        ? duration.toDays() + " days"
        : duration.toString().substring(2).toLowerCase(Locale.ROOT);
  }
}
