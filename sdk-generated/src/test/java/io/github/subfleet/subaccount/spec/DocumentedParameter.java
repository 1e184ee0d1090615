package io.github.subfleet.subaccount.spec;

import java.util.HashMap;
import java.util.Map;

/**
 * What the document says of a parameter.
 *
 * @param name its name on the wire
 * @param javaName its name in Java
 * @param required whether the exchange needs it
 * @param isSensitive whether it must not be shown
 * @param isInBody whether it is sent in the body, not in the query
 * @param isIndexed whether each property of each element is sent on its own
 * @param schema its schema, without references, and with the parameter's own limits
 */
public record DocumentedParameter(
    String name,
    String javaName,
    boolean required,
    boolean isSensitive,
    boolean isInBody,
    boolean isIndexed,
    Map<String, Object> schema) {

  static DocumentedParameter of(Map<String, Object> parameter) {
    String name = parameter.get("name").toString();
    return new DocumentedParameter(
        name,
        parameter.getOrDefault("x-java-name", name).toString(),
        Boolean.TRUE.equals(parameter.get("required")),
        Boolean.TRUE.equals(parameter.get("x-sensitive")),
        false,
        Boolean.TRUE.equals(parameter.get("x-indexed")),
        withMaxJoinedLength(parameter));
  }

  static DocumentedParameter inBody(String name, boolean required, Map<String, Object> property) {
    return new DocumentedParameter(
        name,
        property.getOrDefault("x-java-name", name).toString(),
        required,
        Boolean.TRUE.equals(property.get("x-sensitive")),
        true,
        false,
        property);
  }

  private static Map<String, Object> withMaxJoinedLength(Map<String, Object> parameter) {
    Map<String, Object> schema = new HashMap<>(Spec.map(parameter.get("schema")));
    schema.put("x-max-joined-length", parameter.get("x-max-joined-length"));
    return schema;
  }

  /** A number that the schema gives, such as a limit; null if it gives none. */
  public Number number(String key) {
    return (Number) schema.get(key);
  }

  @Override
  public String toString() {
    return name;
  }
}
