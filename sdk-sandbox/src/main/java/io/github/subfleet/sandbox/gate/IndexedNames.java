package io.github.subfleet.sandbox.gate;

import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of parameters such as {@code orders[0].symbol}: a property of an item of a list. */
final class IndexedNames {
  private static final String INDEX = "\\[(0|[1-9][0-9]{0,3})]\\..+";

  private IndexedNames() {}

  /** The name of a property of an item. */
  static String of(String list, int index, String property) {
    return list + "[" + index + "]." + property;
  }

  /**
   * How many items of a list were sent.
   *
   * @throws io.github.subfleet.sandbox.refusal.Refusal if they are not counted from 0 without a gap
   */
  static int count(String list, Set<String> sent) {
    Pattern pattern = Pattern.compile(Pattern.quote(list) + INDEX);
    int[] indexes = sent.stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
        .distinct()
        .sorted()
        .toArray();
    if (indexes.length > 0 && indexes[indexes.length - 1] >= indexes.length) {
      throw ErrorCode.INVALID_PARAMETER.refusal(list);
    }
    return indexes.length;
  }
}
