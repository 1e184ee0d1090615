package io.github.subfleet.core.outcome;

import java.util.List;
import java.util.Locale;
import okhttp3.Headers;

/**
 * Cuts secrets out of what an exception shows of an answer: those that we know, such as the key and the signature, and the
 * values of JSON properties whose names sound secret, also where the JSON is cut off or malformed.
 */
public final class SecretCutter {
  private static final String CUT = "***";

  /** What is shorter is no secret, and cutting it out would only garble words. */
  private static final int SHORTEST = 8;

  private static final List<String> SUSPICIOUS =
      List.of("key", "secret", "signature", "token", "passphrase", "password");
  private static final List<String> DROPPED_HEADERS =
      List.of("set-cookie", "set-cookie2", "location", "authorization", "x-mbx-apikey");

  private final List<String> secrets;

  /**
   * Makes a cutter.
   *
   * @param secrets what must not be shown
   */
  public SecretCutter(List<String> secrets) {
    this.secrets =
        secrets.stream().filter(secret -> secret.length() >= SHORTEST).toList();
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

  /** Cuts known secrets out of a text. */
  public String known(String text) {
    String shown = text;
    for (String secret : secrets) {
      shown = shown.replace(secret, CUT);
    }
    return shown;
  }

  /** Cuts known secrets, and values that may be secret, out of a body. */
  public String body(String body) {
    return suspicious(known(body));
  }

  private static String suspicious(String json) {
    StringBuilder shown = new StringBuilder(json.length());
    int at = 0;
    while (at < json.length()) {
      int open = json.indexOf('"', at);
      if (open < 0) {
        break;
      }
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
    return name.indexOf('\\') >= 0 || SUSPICIOUS.stream().anyMatch(name::contains);
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

  /** The index behind a value, with everything that is nested in it. */
  private static int endOfValue(String json, int start) {
    int depth = 0;
    int i = start;
    while (i < json.length()) {
      char c = json.charAt(i);
      if (c == '"') {
        i = endOfString(json, i);
        if (depth == 0) {
          return i;
        }
        continue;
      }
      if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
        if (depth <= 0) {
          return depth == 0 ? i + 1 : i;
        }
      } else if (c == ',' && depth == 0) {
        return i;
      }
      i++;
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
