package io.github.subfleet.sandbox.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A secret in a text.
 *
 * @param kind what it is
 * @param context the text before it
 */
record Finding(String kind, String context) {
  private static final int CONTEXT = 60;
  private static final int MOST = 10;
  private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z0-9+/=]{24,}");

  /** Finds the secrets in a text, but no more than are needed to see where they come from. */
  static List<Finding> in(String text, List<String> words) {
    String decoded = text.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=");
    List<Finding> findings = new ArrayList<>();
    for (SecretPattern pattern : SecretPattern.values()) {
      String kind = pattern.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      find(kind, pattern.pattern(), decoded, words, findings);
    }
    for (String word : words) {
      find("word", Pattern.compile(Pattern.quote(word)), decoded, words, findings);
    }
    return findings;
  }

  private static void find(
      String kind, Pattern pattern, String text, List<String> words, List<Finding> findings) {
    Matcher matcher = pattern.matcher(text);
    while (findings.size() < MOST && matcher.find()) {
      String before = text.substring(Math.max(0, matcher.start() - CONTEXT), matcher.start());
      findings.add(new Finding(kind, shown(before.substring(before.lastIndexOf('\n') + 1), words)));
    }
  }

  /** One secret may stand before another. */
  private static String shown(String context, List<String> words) {
    String shown = LONG_WORD.matcher(context).replaceAll("***");
    for (String word : words) {
      shown = shown.replace(word, "***");
    }
    return shown;
  }

  /** Says what was found and where, without any of it. */
  @Override
  public String toString() {
    return kind + " after \"" + context + "\"";
  }
}
