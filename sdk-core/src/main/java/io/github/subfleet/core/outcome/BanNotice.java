package io.github.subfleet.core.outcome;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds in a message such as "Way too much request weight used; IP banned until 1700000000000." when the ban ends. */
final class BanNotice {
  private static final String BANNED_UNTIL = "banned until ";
  private static final int MAX_DIGITS = 16;

  private BanNotice() {}

  static @Nullable Instant end(String message) {
    int at = message.indexOf(BANNED_UNTIL);
    if (at < 0) {
      return null;
    }
    int from = at + BANNED_UNTIL.length();
    int to = from;
    while (to < message.length() && to - from < MAX_DIGITS && isDigit(message.charAt(to))) {
      to++;
    }
    return to == from ? null : Instant.ofEpochMilli(Long.parseLong(message.substring(from, to)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
