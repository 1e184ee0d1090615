package io.github.subfleet.sandbox.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the document says of a parameter.
 *
 * @param name its name on the wire
 * @param required whether it must be sent
 * @param type how to read it
 * @param minimum the least number allowed; null for no limit
 * @param maximum the greatest number allowed; null for no limit
 * @param values the texts allowed; empty for no limit
 * @param defaultText what is taken if it is not sent; null for nothing
 */
public record ParameterSpec(
    String name,
    boolean required,
    ParameterType type,
    @Nullable Long minimum,
    @Nullable Long maximum,
    List<String> values,
    @Nullable String defaultText) {

  static ParameterSpec of(YamlNode node) {
    YamlNode schema = node.get("schema");
    YamlNode values = schema.find("enum");
    return new ParameterSpec(
        node.get("name").text(),
        "true".equals(node.findText("required")),
        ParameterType.of(schema.get("type").text(), schema.findText("format")),
        schema.findNumber("minimum"),
        schema.findNumber("maximum"),
        values == null
            ? List.of()
            : values.elements().stream().map(YamlNode::text).toList(),
        schema.findText("default"));
  }
}
