package io.github.subfleet.sandbox.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A secret in a text.
 *
 * @param pattern what it looks like
 * @param context the text before it
 */
record Finding(SecretPattern pattern, String context) {
  private static final int CONTEXT = 60;
  private static final int MOST = 10;
  private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z0-9+/=]{24,}");

  /** Finds the secrets in a text, but no more than are needed to see where they come from. */
  static List<Finding> in(String text) {
    String decoded = text.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=");
    List<Finding> findings = new ArrayList<>();
    for (SecretPattern pattern : SecretPattern.values()) {
      Matcher matcher = pattern.pattern().matcher(decoded);
      while (findings.size() < MOST && matcher.find()) {
        String before = decoded.substring(Math.max(0, matcher.start() - CONTEXT), matcher.start());
        findings.add(new Finding(pattern, shown(before.substring(before.lastIndexOf('\n') + 1))));
      }
    }
    return findings;
  }

  /** One secret may stand before another. */
  private static String shown(String context) {
    return LONG_WORD.matcher(context).replaceAll("***");
  }

  /** Says what was found and where, without any of it. */
  @Override
  public String toString() {
    String kind = pattern.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return kind + " after \"" + context + "\"";
  }
}
