package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.Condition;
import io.github.subfleet.codegen.document.Condition.AnyIs;
import io.github.subfleet.codegen.document.Condition.Equal;
import io.github.subfleet.codegen.document.Condition.Value;
import io.github.subfleet.codegen.document.JavaType.OpenEnum;
import io.github.subfleet.codegen.document.JavaType.Scalar;
import io.github.subfleet.codegen.document.Parameter;
import java.util.List;
import java.util.Set;

/** Reads when a rule holds. */
final class ConditionReader {
  private static final String WHEN = "when";
  private static final Set<String> FIELDS = Set.of("equal", "any-of", "parameter", "is");

  private final SchemaReader schemas;

  ConditionReader(SchemaReader schemas) {
    this.schemas = schemas;
  }

  Condition required(Extensions rule, String where, Scope scope) {
    Extensions fields = rule.fields(WHEN, FIELDS);
    if (fields == null) {
      throw new Refusal("has no " + where + "." + WHEN);
    }
    String path = where + "." + WHEN + ".";
    if (fields.has("equal")) {
      return equal(fields.only(Set.of("equal")), path, scope);
    }
    List<String> names = fields.has("any-of")
        ? fields.only(Set.of("any-of", "is")).texts("any-of")
        : List.of(fields.only(Set.of("parameter", "is")).requiredText("parameter"));
    List<Parameter> parameters = names.stream()
        .map(name -> scope.parameter(path + (fields.has("any-of") ? "any-of" : "parameter"), name))
        .toList();
    checkTypes(parameters, path);
    return new AnyIs(parameters, value(fields.required("is"), parameters.get(0), path));
  }

  private static Equal equal(Extensions fields, String path, Scope scope) {
    List<Parameter> parameters = fields.texts("equal").stream()
        .map(name -> scope.parameter(path + "equal", name))
        .toList();
    checkTypes(parameters, path);
    if (parameters.size() != 2) {
      throw new Refusal(path + "equal needs two parameters");
    }
    return new Equal(parameters.get(0), parameters.get(1));
  }

  private static void checkTypes(List<Parameter> parameters, String path) {
    if (parameters.stream().map(Parameter::type).distinct().count() != 1) {
      throw new Refusal(path.substring(0, path.length() - 1) + " needs parameters of one type");
    }
  }

  private Value value(Object wire, Parameter parameter, String path) {
    if (parameter.type() instanceof OpenEnum type) {
      return schemas.enumeration(type.name()).constants().stream()
          .filter(constant -> constant.isMeantBy(wire.toString()))
          .findFirst()
          .map(constant -> new Value.Constant(type.name(), constant.name()))
          .orElseThrow(() ->
              new Refusal(path + "is has '" + wire + "', which is no value of " + type.name()));
    }
    if (parameter.type() == Scalar.BOOLEAN && wire instanceof Boolean flag) {
      return new Value.Flag(flag);
    }
    if (parameter.type() == Scalar.TEXT && wire instanceof String text) {
      return new Value.Text(text);
    }
    throw new Refusal(path + "is has '" + wire + "', which is no value that '"
        + parameter.wireName() + "' can be compared with");
  }
}
