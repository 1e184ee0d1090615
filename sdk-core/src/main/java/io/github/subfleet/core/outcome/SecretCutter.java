package io.github.subfleet.core.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Cuts secrets out of what an exception shows of an answer: those that we know, such as the key and the signature, and the
 * values of JSON properties whose names sound secret, also where the JSON is cut off or malformed.
 */
public final class SecretCutter {
  private static final String CUT = "***";

  /** What is shorter is no secret, and cutting it out would only garble words. */
  private static final int SHORTEST = 8;

  /** What is shorter may be a word, of which a key may be made up. */
  private static final int SHORTEST_PART = 16;

  private static final Pattern MAY_BE_ESCAPED = Pattern.compile("[^A-Za-z0-9]+");
  private static final List<String> SUSPICIOUS =
      List.of("key", "secret", "signature", "token", "passphrase", "password");
  private static final List<String> DROPPED_HEADERS =
      List.of("set-cookie", "set-cookie2", "location", "authorization", "x-mbx-apikey");

  private final List<String> secrets;

  /**
   * Makes a cutter.
   *
   * @param secrets what must not be shown, however its punctuation is escaped
   */
  public SecretCutter(List<String> secrets) {
    List<String> forms = new ArrayList<>();
    secrets.stream().filter(secret -> secret.length() >= SHORTEST).forEach(forms::add);
    // In JSON, HTML and URLs a slash or a plus may be written in many ways, but no letter and no
    // digit is.
    secrets.stream()
        .flatMap(MAY_BE_ESCAPED::splitAsStream)
        .filter(part -> part.length() >= SHORTEST_PART)
        .forEach(forms::add);
    this.secrets = List.copyOf(forms);
  }

  /** Leaves out headers that may hold secrets, and cuts known ones out of the rest. */
  public Headers headers(Headers headers) {
    Headers.Builder shown = new Headers.Builder();
    for (int i = 0; i < headers.size(); i++) {
      if (!DROPPED_HEADERS.contains(headers.name(i).toLowerCase(Locale.ROOT))) {
        shown.addUnsafeNonAscii(headers.name(i), known(headers.value(i)));
      }
    }
    return shown.build();
  }

  /** Cuts known secrets out of a text that is to be one line of a message. */
  public String line(String text) {
    return OneLine.of(known(text));
  }

  /** Gives an exception as it is if it can be shown with all its causes, or else one that stands for it. */
  public Throwable exception(Throwable thrown) {
    return isClean(thrown, Collections.newSetFromMap(new IdentityHashMap<>()))
        ? thrown
        : new CleanedException(thrown, line(String.valueOf(thrown)));
  }

  private boolean isClean(@Nullable Throwable thrown, Set<Throwable> seen) {
    if (thrown == null || !seen.add(thrown)) {
      return true;
    }
    String message = thrown.toString();
    boolean clean = message.equals(known(message))
        && !OneLine.hasUnprintable(message)
        && isClean(thrown.getCause(), seen);
    for (Throwable suppressed : thrown.getSuppressed()) {
      clean = clean && isClean(suppressed, seen);
    }
    return clean;
  }

  /** Cuts known secrets out of a text. */
  public String known(String text) {
    String shown = text;
    for (String secret : secrets) {
      shown = withoutStartAtEnd(shown.replace(secret, CUT), secret);
    }
    return shown;
  }

  /** Texts are cut to a length before they come here, some of them in the middle of a secret. */
  private static String withoutStartAtEnd(String text, String secret) {
    for (int length = secret.length() - 1; length >= SHORTEST; length--) {
      if (text.regionMatches(text.length() - length, secret, 0, length)) {
        return text.substring(0, text.length() - length) + CUT;
      }
    }
    return text;
  }

  /** Cuts known secrets, and values that may be secret, out of a body. */
  public String body(String body) {
    return suspicious(known(body));
  }

  private static String suspicious(String json) {
    StringBuilder shown = new StringBuilder(json.length());
    int at = 0;
    for (int open = json.indexOf('"'); open >= 0; open = json.indexOf('"', at)) {
      int close = endOfString(json, open);
      int colon = skipSpace(json, close);
      shown.append(json, at, close);
      at = close;
      if (colon < json.length()
          && json.charAt(colon) == ':'
          && isSuspicious(json.substring(open, close))) {
        int value = skipSpace(json, colon + 1);
        shown.append(":\"").append(CUT).append('"');
        at = endOfValue(json, value);
      }
    }
    return shown.append(json, at, json.length()).toString();
  }

  /** An escape in a name could hide what it says, and no name that the exchange uses has one. */
  private static boolean isSuspicious(String quotedName) {
    String name = quotedName.toLowerCase(Locale.ROOT);
    return name.contains("\\") || SUSPICIOUS.stream().anyMatch(name::contains);
  }

  /** The index behind a string's closing quote, or the end of the text if there is none. */
  private static int endOfString(String json, int open) {
    for (int i = open + 1; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        return i + 1;
      }
    }
    return json.length();
  }

  /** The index of what comes behind a value, with everything that is nested in it. */
  private static int endOfValue(String json, int start) {
    int depth = 0;
    int i = start;
    while (i < json.length()) {
      char c = json.charAt(i);
      boolean closing = c == '}' || c == ']';
      if (depth == 0 && (closing || c == ',')) {
        return i;
      }
      if (closing) {
        depth--;
      } else if (c == '{' || c == '[') {
        depth++;
      }
      i = c == '"' ? endOfString(json, i) : i + 1;
    }
    return i;
  }

  private static int skipSpace(String json, int from) {
    int i = from;
    while (i < json.length() && Character.isWhitespace(json.charAt(i))) {
      i++;
    }
    return i;
  }
}
