package io.github.subfleet.codegen.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a parameter are allowed, as far as that is documented.
 *
 * @param min the least number
 * @param minExcluded whether that number itself is not allowed
 * @param max the greatest number
 * @param minSize the least number of characters or elements
 * @param maxSize the greatest number of characters or elements
 * @param maxJoined the greatest number of characters that the elements have together, with commas between them
 */
public record Limits(
    @Nullable BigDecimal min,
    boolean minExcluded,
    @Nullable BigDecimal max,
    @Nullable Integer minSize,
    @Nullable Integer maxSize,
    @Nullable Integer maxJoined) {

  /** Whether a number is allowed. */
  public boolean allow(int number) {
    BigDecimal value = BigDecimal.valueOf(number);
    boolean isTooSmall =
        min != null && (minExcluded ? value.compareTo(min) <= 0 : value.compareTo(min) < 0);
    return !isTooSmall && (max == null || value.compareTo(max) <= 0);
  }
}
