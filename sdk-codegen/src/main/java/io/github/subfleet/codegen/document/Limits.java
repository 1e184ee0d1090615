package io.github.subfleet.codegen.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a parameter are allowed, as far as that is documented.
 *
 * @param min the least number
 * @param max the greatest number
 * @param minSize the least number of characters or elements
 * @param maxSize the greatest number of characters or elements
 */
public record Limits(
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable Integer minSize,
    @Nullable Integer maxSize) {}
