package io.github.subfleet.sandbox.spec;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the document says of how large a parameter may be.
 *
 * @param minimum the least number allowed; null for no limit
 * @param minimumExcluded whether the least number is itself too small
 * @param maximum the greatest number allowed; null for no limit
 * @param minItems how many items a list must have at least; null for no limit
 * @param maxItems how many items a list may have; null for no limit
 * @param maxJoinedLength how many characters the items of a list and the commas between them may be together; null for
 *     no limit
 */
public record Limits(
    @Nullable BigDecimal minimum,
    boolean minimumExcluded,
    @Nullable BigDecimal maximum,
    @Nullable Integer minItems,
    @Nullable Integer maxItems,
    @Nullable Integer maxJoinedLength) {
  /** No limits. */
  public static final Limits NONE = new Limits(null, false, null, null, null, null);

  static Limits of(YamlNode parameter, YamlNode schema) {
    return new Limits(
        schema.findDecimal("minimum"),
        schema.isTrue("exclusiveMinimum"),
        schema.findDecimal("maximum"),
        schema.findInteger("minItems"),
        schema.findInteger("maxItems"),
        parameter.findInteger("x-max-joined-length"));
  }

  /** Whether a number is neither too small nor too large. */
  public boolean allow(BigDecimal number) {
    if (minimum != null && number.compareTo(minimum) < (minimumExcluded ? 1 : 0)) {
      return false;
    }
    return maximum == null || number.compareTo(maximum) <= 0;
  }

  /** Whether a list of this many items is neither too short nor too long. */
  public boolean allowItems(int count) {
    return (minItems == null || count >= minItems) && (maxItems == null || count <= maxItems);
  }
}
