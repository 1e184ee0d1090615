package io.github.subfleet.sandbox.spec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the document says of a parameter, or of a property of the items of an {@link ParameterType#INDEXED} one.
 *
 * @param name its name on the wire
 * @param required whether it must be sent
 * @param type how to read it
 * @param limits how large it may be
 * @param values the texts allowed; empty for no limit
 * @param defaultText what is taken if it is not sent; null for nothing
 * @param inBody whether it is taken from the body only
 * @param properties of an {@link ParameterType#INDEXED} parameter, the properties of an item; else empty
 */
public record ParameterSpec(
    String name,
    boolean required,
    ParameterType type,
    Limits limits,
    List<String> values,
    @Nullable String defaultText,
    boolean inBody,
    List<ParameterSpec> properties) {

  private static final String FORM = "application/x-www-form-urlencoded";

  private static ParameterSpec of(YamlNode node) {
    return of(node.get("name").text(), node.isTrue("required"), node, node.get("schema"), false);
  }

  /** The parameters of an operation: those in the query, then those in a form body. */
  static List<ParameterSpec> allOf(YamlNode operation) {
    List<ParameterSpec> all = new ArrayList<>();
    YamlNode inQuery = operation.find("parameters");
    if (inQuery != null) {
      inQuery.elements().forEach(node -> all.add(of(node)));
    }
    YamlNode body = operation.find("requestBody");
    if (body != null) {
      all.addAll(properties(body.get("content").get(FORM).get("schema"), true));
    }
    return List.copyOf(all);
  }

  private static ParameterSpec of(
      String name, boolean required, YamlNode parameter, YamlNode schema, boolean inBody) {
    ParameterType type = ParameterType.of(schema, parameter.isTrue("x-indexed"));
    YamlNode values = schema.find("enum");
    return new ParameterSpec(
        name,
        required,
        type,
        Limits.of(parameter, schema),
        values == null ? List.of() : values.texts(),
        schema.findText("default"),
        inBody,
        type == ParameterType.INDEXED ? properties(schema.get("items"), false) : List.of());
  }

  private static List<ParameterSpec> properties(YamlNode object, boolean inBody) {
    YamlNode required = object.find("required");
    List<String> needed = required == null ? List.of() : required.texts();
    YamlNode properties = object.get("properties");
    return properties.names().stream()
        .map(name -> {
          YamlNode property = properties.get(name);
          return of(name, needed.contains(name), property, property.unwrapped(), inBody);
        })
        .toList();
  }
}
