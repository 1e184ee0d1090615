package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.JavaType;
import io.github.subfleet.codegen.document.JavaType.ListOf;
import io.github.subfleet.codegen.document.JavaType.Scalar;
import io.github.subfleet.codegen.document.Limits;
import io.github.subfleet.codegen.document.Parameter.Form;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads which values of a parameter are allowed. */
final class LimitsReader {
  private LimitsReader() {}

  static Limits read(Schema<?> schema, JavaType type, Form form, @Nullable Integer maxJoined) {
    if (schema.getExclusiveMaximum() != null || schema.getPattern() != null) {
      throw new Refusal("has exclusiveMaximum or pattern, which are not supported");
    }
    boolean isNumber = type == Scalar.INTEGER || type == Scalar.LONG || type == Scalar.DECIMAL;
    boolean isList = type instanceof ListOf;
    if (!isNumber && (schema.getMinimum() != null || schema.getMaximum() != null)) {
      throw new Refusal("has minimum or maximum, but is no number");
    }
    boolean minExcluded = Boolean.TRUE.equals(schema.getExclusiveMinimum());
    if (minExcluded && schema.getMinimum() == null) {
      throw new Refusal("has exclusiveMinimum without minimum");
    }
    boolean isJoined = form == Form.COMMA_SEPARATED;
    if (maxJoined != null && !isJoined) {
      throw new Refusal("has x-max-joined-length, but is not a list with explode: false");
    }
    if (isJoined && (schema.getMinItems() == null || schema.getMinItems() < 1)) {
      throw new Refusal("is a list with explode: false, so it needs minItems of 1 or more");
    }
    return new Limits(
        stripped(schema.getMinimum()),
        minExcluded,
        stripped(schema.getMaximum()),
        isList ? schema.getMinItems() : schema.getMinLength(),
        isList ? schema.getMaxItems() : schema.getMaxLength(),
        maxJoined);
  }

  /** The parser takes YAML's fractions for doubles, and gives them digits that nobody wrote. */
  private static @Nullable BigDecimal stripped(@Nullable BigDecimal limit) {
    return limit == null ? null : limit.stripTrailingZeros();
  }
}
