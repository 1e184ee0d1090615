package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.JavaType.Item;
import io.github.subfleet.codegen.document.JavaType.ListOf;
import io.github.subfleet.codegen.document.Parameter;
import io.github.subfleet.codegen.document.ParameterRule.Target;
import java.util.List;

/**
 * What the extensions of an operation may name.
 *
 * @param parameters the operation's parameters
 */
record Scope(List<Parameter> parameters) {
  /** What stands between a parameter and a property of its elements. */
  private static final String OF_EACH = "[].";

  Parameter parameter(String where, String name) {
    return find(where, name, parameters);
  }

  /** A parameter, or a property of its elements as in {@code orders[].symbol}. */
  Target target(String where, String name) {
    int end = name.indexOf(OF_EACH);
    if (end < 0) {
      return new Target(parameter(where, name), null);
    }
    Parameter parameter = parameter(where, name.substring(0, end));
    if (parameter.type() instanceof ListOf list && list.elements() instanceof Item item) {
      String property = name.substring(end + OF_EACH.length());
      return new Target(parameter, find(where, property, item.item().properties()));
    }
    throw new Refusal(
        where + " names '" + name + "', but '" + parameter.wireName() + "' has no x-indexed: true");
  }

  private static Parameter find(String where, String name, List<Parameter> parameters) {
    return parameters.stream()
        .filter(parameter -> parameter.wireName().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refusal(where + " names the unknown parameter '" + name + "'"));
  }
}
