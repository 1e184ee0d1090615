package io.github.subfleet.codegen.document;

import java.util.List;

/** When a rule between parameters holds. */
public sealed interface Condition {
  /**
   * Both parameters are set, to the same value.
   *
   * @param one a parameter
   * @param other a parameter of the same type
   */
  record Equal(Parameter one, Parameter other) implements Condition {}

  /**
   * One of some parameters has a value, or more of them do.
   *
   * @param parameters the parameters, one or more, all of one type
   * @param value the value
   */
  record AnyIs(List<Parameter> parameters, Value value) implements Condition {}

  /** A value to compare a parameter with. */
  sealed interface Value {
    /**
     * A text.
     *
     * @param text the text
     */
    record Text(String text) implements Value {}

    /**
     * A truth value.
     *
     * @param value the truth value
     */
    record Flag(boolean value) implements Value {}

    /**
     * A constant of an open enumeration.
     *
     * @param type the enumeration's name
     * @param name the constant's name
     */
    record Constant(String type, String name) implements Value {}
  }
}
