package io.github.subfleet.sandbox.spec;

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
 * @param properties of an {@link ParameterType#INDEXED} parameter, the properties of an item; else empty
 */
public record ParameterSpec(
    String name,
    boolean required,
    ParameterType type,
    Limits limits,
    List<String> values,
    @Nullable String defaultText,
    List<ParameterSpec> properties) {

  static ParameterSpec of(YamlNode node) {
    return of(node.get("name").text(), node.isTrue("required"), node, node.get("schema"));
  }

  private static ParameterSpec of(
      String name, boolean required, YamlNode parameter, YamlNode schema) {
    ParameterType type = ParameterType.of(schema, parameter.isTrue("x-indexed"));
    YamlNode values = schema.find("enum");
    return new ParameterSpec(
        name,
        required,
        type,
        Limits.of(parameter, schema),
        values == null ? List.of() : values.texts(),
        schema.findText("default"),
        type == ParameterType.INDEXED ? properties(schema.get("items")) : List.of());
  }

  private static List<ParameterSpec> properties(YamlNode item) {
    YamlNode required = item.find("required");
    List<String> needed = required == null ? List.of() : required.texts();
    YamlNode properties = item.get("properties");
    return properties.names().stream()
        .map(name -> {
          YamlNode property = properties.get(name);
          return of(name, needed.contains(name), property, property.unwrapped());
        })
        .toList();
  }
}
