package io.github.subfleet.codegen.document;

import java.util.List;

/**
 * A schema that becomes an open enumeration.
 *
 * @param name its name, and the type's
 * @param description what its values tell apart
 * @param constants the values that are known
 */
public record EnumSchema(String name, String description, List<Constant> constants) {
  /**
   * A value that is known.
   *
   * @param name the constant's name
   * @param text the value's text on the wire
   * @param spellings other texts that mean the same
   * @param description what it means
   */
  public record Constant(String name, String text, List<String> spellings, String description) {
    /** Whether a text on the wire means this value. */
    public boolean isMeantBy(String wireText) {
      return text.equals(wireText) || spellings.contains(wireText);
    }
  }
}
