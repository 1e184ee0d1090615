package io.github.subfleet.codegen.document;

/**
 * A parameter of an operation, or a property of an element of one.
 *
 * @param wireName its name in the query, or in the body
 * @param javaName its name in Java
 * @param description what it is
 * @param type its type
 * @param required whether a request needs it
 * @param sensitive whether it must not be shown
 * @param form how it is sent
 * @param limits which values are allowed
 */
public record Parameter(
    String wireName,
    String javaName,
    String description,
    JavaType type,
    boolean required,
    boolean sensitive,
    Form form,
    Limits limits) {

  /** How a parameter is sent. */
  public enum Form {
    /** As one parameter. */
    SINGLE,
    /** As one parameter for each element. */
    REPEATED,
    /** As one parameter with commas between the elements. */
    COMMA_SEPARATED,
    /** As one parameter for each property of each element, with the element's number in its name. */
    INDEXED,
    /** As one field of the body, never in the query. */
    BODY_FIELD
  }

  /** The same parameter, but not required. */
  public Parameter optional() {
    return new Parameter(wireName, javaName, description, type, false, sensitive, form, limits);
  }
}
