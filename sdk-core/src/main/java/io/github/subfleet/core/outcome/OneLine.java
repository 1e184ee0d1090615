package io.github.subfleet.core.outcome;

import java.util.regex.Pattern;

/** Makes one line of a text that the other side chose, so that it cannot write lines of its own into somebody's log. */
final class OneLine {
  private static final int MAX_LENGTH = 1000;

  /** Control and format characters, other line ends, and halves of surrogate pairs. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

  private OneLine() {}

  /** Cuts a text to a length that fits a line, and puts spaces where there is nothing to be seen. */
  static String of(String text) {
    String shown = text.substring(0, Math.min(text.length(), MAX_LENGTH));
    return UNPRINTABLE.matcher(shown).replaceAll(" ");
  }

  /** Whether a text of several lines has more in it that cannot be seen than line ends and tabs. */
  static boolean hasUnprintable(String text) {
    return UNPRINTABLE.matcher(text.replace('\n', ' ').replace('\t', ' ')).find();
  }
}
