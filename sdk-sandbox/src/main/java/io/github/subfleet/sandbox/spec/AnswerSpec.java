package io.github.subfleet.sandbox.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the document says of a value in an answer, as far as a sandbox needs it.
 *
 * @param mayGrow whether it is of an enumeration to which the exchange may add values
 * @param properties what it says of its properties, if it is an object
 * @param items what it says of its elements, if it is a list; null if it is none
 */
public record AnswerSpec(
    boolean mayGrow,
    Map<String, AnswerSpec> properties,
    @Nullable AnswerSpec items) {

  static AnswerSpec of(YamlNode schema) {
    YamlNode node = schema.unwrapped();
    Map<String, AnswerSpec> properties = new LinkedHashMap<>();
    YamlNode declared = node.find("properties");
    if (declared != null) {
      declared.names().forEach(name -> properties.put(name, of(declared.get(name))));
    }
    YamlNode items = node.find("items");
    return new AnswerSpec(
        node.isTrue("x-open-enum"), Map.copyOf(properties), items == null ? null : of(items));
  }
}
