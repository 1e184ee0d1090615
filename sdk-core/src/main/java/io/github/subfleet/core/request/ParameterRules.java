package io.github.subfleet.core.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks of parameters against each other. All of them throw an {@link IllegalArgumentException} that names the
 * parameters and says what is allowed.
 */
public final class ParameterRules {
  private ParameterRules() {}

  /**
   * Checks that no two of some parameters are set.
   *
   * @param names the parameters' names
   * @param values their values, in the order of the names
   * @throws IllegalArgumentException if more than one is set
   */
  public static void atMostOne(List<String> names, @Nullable Object... values) {
    if (set(values) > 1) {
      throw new IllegalArgumentException("only one of " + String.join(", ", names) + " may be set");
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
    if (set(values) == 0) {
      throw new IllegalArgumentException("one of " + String.join(", ", names) + " must be set");
    }
  }

  /**
   * Checks a window of time whose longest length is allowed. A window that is open at one side passes.
   *
   * @param startName the name of the parameter where it starts
   * @param start where it starts
   * @param endName the name of the parameter where it ends
   * @param end where it ends
   * @param longest the greatest length
   * @throws IllegalArgumentException if it is longer, or ends before it starts
   */
  public static void windowAtMost(
      String startName,
      @Nullable Instant start,
      String endName,
      @Nullable Instant end,
      Duration longest) {
    checkWindow(startName, start, endName, end, longest, true);
  }

  /**
   * Checks a window of time whose longest length is not allowed any more. A window that is open at one side passes.
   *
   * @param startName the name of the parameter where it starts
   * @param start where it starts
   * @param endName the name of the parameter where it ends
   * @param end where it ends
   * @param limit what its length stays below
   * @throws IllegalArgumentException if it is as long or longer, or ends before it starts
   */
  public static void windowBelow(
      String startName,
      @Nullable Instant start,
      String endName,
      @Nullable Instant end,
      Duration limit) {
    checkWindow(startName, start, endName, end, limit, false);
  }

  private static void checkWindow(
      String startName,
      @Nullable Instant start,
      String endName,
      @Nullable Instant end,
      Duration limit,
      boolean limitAllowed) {
    if (start == null || end == null) {
      return;
    }
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(endName + " must not be before " + startName
          + ", but they were " + end + " and " + start);
    }
    int compared = Duration.between(start, end).compareTo(limit);
    if (compared > 0 || (compared == 0 && !limitAllowed)) {
      throw new IllegalArgumentException(
          endName + " must be " + (limitAllowed ? "at most " : "less than ") + words(limit)
              + " after " + startName + ", but they were " + end + " and " + start);
    }
  }

  private static long set(@Nullable Object... values) {
    return Arrays.stream(values).filter(Objects::nonNull).count();
  }

  private static String words(Duration duration) {
    Duration ofDays = Duration.ofDays(duration.toDays());
    return ofDays.equals(duration)
        ? duration.toDays() + " days"
        : duration.toString().substring(2).toLowerCase(Locale.ROOT);
  }
}
