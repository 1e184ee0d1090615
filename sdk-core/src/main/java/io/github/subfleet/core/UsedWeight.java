package io.github.subfleet.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * How much of the exchange's limits is used up, as an answer's headers say. The exchange counts for each operation on
 * its own, and sends only what applies to it.
 *
 * @param usages what the headers say, in their order; empty if they say nothing
 */
public record UsedWeight(List<Usage> usages) {
  private static final String SAPI_IP = "x-sapi-used-ip-weight-";
  private static final String SAPI_UID = "x-sapi-used-uid-weight-";
  private static final String API = "x-mbx-used-weight-";
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /**
   * Takes a copy of the list.
   *
   * @param usages what the headers say
   */
  public UsedWeight {
    usages = List.copyOf(usages);
  }

  /**
   * Reads the headers {@code X-SAPI-USED-IP-WEIGHT-1M}, {@code X-SAPI-USED-UID-WEIGHT-1M} and {@code
   * X-MBX-USED-WEIGHT-1M}, and their kin for other windows. Headers that do not have that form are ignored.
   *
   * @param headers the headers of an answer
   * @return what they say
   */
  public static UsedWeight of(Headers headers) {
    List<Usage> usages = new ArrayList<>(2);
    for (int i = 0; i < headers.size(); i++) {
      Usage usage = usage(headers.name(i), headers.value(i));
      if (usage != null) {
        usages.add(usage);
      }
    }
    return new UsedWeight(usages);
  }

  /**
   * Tells what is used of the budget of the caller's IP address in the current minute.
   *
   * @return the weight, or nothing if the answer does not say
   */
  public OptionalInt ip() {
    return used(Limit.IP, MINUTE);
  }

  /**
   * Tells what is used of the budget of the key's owner in the current minute.
   *
   * @return the weight, or nothing if the answer does not say
   */
  public OptionalInt uid() {
    return used(Limit.UID, MINUTE);
  }

  /**
   * Tells what is used of a budget in the current window.
   *
   * @param limit whose budget
   * @param window how long the window is
   * @return the weight, or nothing if the answer does not say
   */
  public OptionalInt used(Limit limit, Duration window) {
    for (Usage usage : usages) {
      if (usage.limit == limit && usage.window.equals(window)) {
        return OptionalInt.of(usage.weight);
      }
    }
    return OptionalInt.empty();
  }

  private static @Nullable Usage usage(String name, String value) {
    if (startsWith(name, SAPI_IP)) {
      return usage(Limit.IP, name, SAPI_IP.length(), value);
    }
    if (startsWith(name, SAPI_UID)) {
      return usage(Limit.UID, name, SAPI_UID.length(), value);
    }
    return startsWith(name, API) ? usage(Limit.IP, name, API.length(), value) : null;
  }

  private static @Nullable Usage usage(Limit limit, String name, int at, String value) {
    int last = name.length() - 1;
    Duration unit = last > at ? unit(name.charAt(last)) : null;
    int count = number(name, at, last);
    int weight = number(value, 0, value.length());
    return unit == null || count < 1 || weight < 0
        ? null
        : new Usage(limit, unit.multipliedBy(count), weight);
  }

  private static @Nullable Duration unit(char letter) {
    return switch (letter) {
      case 'S', 's' -> Duration.ofSeconds(1);
      case 'M', 'm' -> MINUTE;
      case 'H', 'h' -> Duration.ofHours(1);
      case 'D', 'd' -> Duration.ofDays(1);
      default -> null;
    };
  }

  /** Reads up to nine digits, or gives -1. */
  private static int number(String text, int from, int to) {
    if (to <= from || to - from > 9) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  private static boolean startsWith(String name, String prefix) {
    return name.regionMatches(true, 0, prefix, 0, prefix.length());
  }

  /** Whose budget a weight is taken from. */
  public enum Limit {
    /** That of the caller's IP address. */
    IP,
    /** That of the user who owns the key. */
    UID
  }

  /**
   * What is used of one budget.
   *
   * @param limit whose budget
   * @param window how long the window is in which the exchange counts
   * @param weight what is used of it so far, this request included
   */
  public record Usage(Limit limit, Duration window, int weight) {
    /**
     * Checks that nothing is missing.
     *
     * @param limit whose budget
     * @param window how long the window is
     * @param weight what is used of it
     */
    public Usage {
      Objects.requireNonNull(limit, "limit");
      Objects.requireNonNull(window, "window");
    }
  }
}
