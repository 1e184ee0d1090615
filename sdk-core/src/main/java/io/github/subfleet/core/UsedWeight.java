package io.github.subfleet.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import okhttp3.Headers;

/**
 * How much of the exchange's limits is used up, as an answer's headers say. The exchange counts for each operation on
 * its own, and sends only what applies to it.
 *
 * @param usages what the headers say, in their order; empty if they say nothing
 */
public record UsedWeight(List<Usage> usages) {
  private static final String SAPI = "x-sapi-used-";
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
      Usage usage = usage(headers.name(i).toLowerCase(Locale.ROOT), headers.value(i));
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

  private static @org.jspecify.annotations.Nullable Usage usage(String name, String value) {
    Limit limit;
    String window;
    if (name.startsWith(API)) {
      limit = Limit.IP;
      window = name.substring(API.length());
    } else if (name.startsWith(SAPI + "ip-weight-")) {
      limit = Limit.IP;
      window = name.substring((SAPI + "ip-weight-").length());
    } else if (name.startsWith(SAPI + "uid-weight-")) {
      limit = Limit.UID;
      window = name.substring((SAPI + "uid-weight-").length());
    } else {
      return null;
    }
    try {
      Duration duration = Duration.parse(iso(window));
      int weight = Integer.parseInt(value.trim());
      return duration.isZero() || weight < 0 ? null : new Usage(limit, duration, weight);
    } catch (RuntimeException notOfThatForm) {
      return null;
    }
  }

  /** Turns the exchange's 10s, 1m, 1h, 1d into what Duration reads. */
  private static String iso(String window) {
    return window.endsWith("d") ? "P" + window : "PT" + window;
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
