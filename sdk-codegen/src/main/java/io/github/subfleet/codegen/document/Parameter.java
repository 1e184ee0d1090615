package io.github.subfleet.codegen.document;

/**
 * A parameter of an operation.
 *
 * @param wireName its name in the query
 * @param javaName its name in Java
 * @param description what it is
 * @param type its type
 * @param required whether a call needs it
 * @param sensitive whether it must not be shown
 * @param commaSeparated whether a list is sent as one value, not as one parameter for each element
 * @param limits which values are allowed
 */
public record Parameter(
    String wireName,
    String javaName,
    String description,
    JavaType type,
    boolean required,
    boolean sensitive,
    boolean commaSeparated,
    Limits limits) {

  /** The same parameter, but not required. */
  public Parameter optional() {
    return new Parameter(
        wireName, javaName, description, type, false, sensitive, commaSeparated, limits);
  }
}
