package io.github.subfleet.codegen.source;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lengths of time, in words and in Java. */
final class Times {
  private Times() {}

  static String inWords(Duration duration) {
    return isWholeDays(duration)
        ? count(duration.toDays(), "day")
        : duration.toString().substring(2).toLowerCase(Locale.ROOT);
  }

  static String inWords(Period period) {
    List<String> parts = new ArrayList<>();
    addTo(parts, period.getYears(), "year");
    addTo(parts, period.getMonths(), "month");
    addTo(parts, period.getDays(), "day");
    return String.join(" and ", parts);
  }

  /** An expression that makes it. */
  static String inJava(Duration duration) {
    return isWholeDays(duration)
        ? "Duration.ofDays(" + duration.toDays() + ")"
        : "Duration.parse(\"" + duration + "\")";
  }

  private static void addTo(List<String> parts, int count, String unit) {
    if (count != 0) {
      parts.add(count(count, unit));
    }
  }

  private static String count(long count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }

  private static boolean isWholeDays(Duration duration) {
    return duration.equals(Duration.ofDays(duration.toDays()));
  }
}
