package io.github.subfleet.sandbox.spec;

import org.jspecify.annotations.Nullable;

/** How the text of a parameter is to be read. */
public enum ParameterType {
  /** Any text. */
  TEXT,
  /** A whole number that fits 32 bits. */
  INT32,
  /** A whole number that fits 64 bits; times are such. */
  INT64,
  /** A decimal number without exponent. */
  DECIMAL,
  /** {@code true} or {@code false}, in any case of letters: official clients write {@code True}. */
  BOOLEAN;

  static ParameterType of(String type, @Nullable String format) {
    if ("decimal".equals(format)) {
      return DECIMAL;
    }
    if ("boolean-text".equals(format)) {
      return BOOLEAN;
    }
    return switch (type) {
      case "string" -> TEXT;
      case "integer" -> "int32".equals(format) ? INT32 : INT64;
      case "boolean" -> BOOLEAN;
      default ->
        throw new IllegalStateException(
            "the document has a parameter of type " + type + ", which the sandbox cannot read");
    };
  }
}
