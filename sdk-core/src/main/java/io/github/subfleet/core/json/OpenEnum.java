package io.github.subfleet.core.json;

/**
 * A value of an enumeration that may grow: the exchange can answer with values that this version does not know, and they
 * are kept as they came. Two values are equal if their texts are. To tell known values apart, compare with the
 * constants of the type or {@code switch} on {@link #value()}.
 *
 * <p>Implementations are immutable, and their {@code toString()} is the text.
 */
public interface OpenEnum {
  /**
   * The text that stands for this value on the wire.
   *
   * @return the text, which may be one that this version has no constant for
   */
  String value();

  /**
   * Whether this version has a constant for this value.
   *
   * @return false for a value that is newer than this version, or misspelt
   */
  boolean isKnown();
}
