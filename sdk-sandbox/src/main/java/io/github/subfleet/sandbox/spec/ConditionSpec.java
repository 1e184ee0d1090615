package io.github.subfleet.sandbox.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a rule between parameters holds.
 *
 * @param parameters the parameters to look at
 * @param value the value that one of them must have; null if all of them must be set, to the same value
 */
public record ConditionSpec(
    List<String> parameters, @Nullable String value) {
  static ConditionSpec of(YamlNode node) {
    YamlNode equal = node.find("equal");
    if (equal != null) {
      return new ConditionSpec(equal.texts(), null);
    }
    YamlNode anyOf = node.find("any-of");
    return new ConditionSpec(
        anyOf == null ? List.of(node.get("parameter").text()) : anyOf.texts(),
        node.get("is").text());
  }
}
