package io.github.subfleet.sandbox.spec;

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
  BOOLEAN,
  /** Texts that are separated by commas. */
  LIST,
  /** Objects of which every property is a parameter of its own: {@code orders[0].symbol=BTCUSDT}. */
  INDEXED;

  static ParameterType of(YamlNode schema, boolean indexed) {
    String type = schema.get("type").text();
    String format = schema.findText("format");
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
      case "array" -> indexed ? INDEXED : LIST;
      default ->
        throw new IllegalStateException(
            "the document has a parameter of type " + type + ", which the sandbox cannot read");
    };
  }
}
