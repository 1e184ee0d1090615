package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.Condition;
import io.github.subfleet.codegen.document.JavaType.Scalar;
import io.github.subfleet.codegen.document.Parameter;
import io.github.subfleet.codegen.document.ParameterRule;
import io.github.subfleet.codegen.document.ParameterRule.AtLeastOne;
import io.github.subfleet.codegen.document.ParameterRule.AtMostOne;
import io.github.subfleet.codegen.document.ParameterRule.MaxSpan;
import io.github.subfleet.codegen.document.ParameterRule.OnlyWhen;
import io.github.subfleet.codegen.document.ParameterRule.Ordered;
import io.github.subfleet.codegen.document.ParameterRule.RequiredWhen;
import io.github.subfleet.codegen.document.ParameterRule.Target;
import java.util.List;
import java.util.Set;

/** Reads what must hold between the parameters of an operation. */
final class RuleReader {
  private static final String RULES = "x-rules";
  private static final Set<String> FIELDS =
      Set.of("rule", "from", "to", "span", "exclusive", "parameters", "parameter", "when");

  private final ConditionReader conditions;

  RuleReader(ConditionReader conditions) {
    this.conditions = conditions;
  }

  List<ParameterRule> read(Extensions extensions, Scope scope) {
    return extensions.list(RULES, FIELDS).stream()
        .map(rule -> rule(rule, scope))
        .toList();
  }

  private ParameterRule rule(Extensions fields, Scope scope) {
    String rule = fields.requiredText("rule");
    return switch (rule) {
      case "ordered" -> ordered(fields.only(Set.of("rule", "from", "to")), scope);
      case "max-span" ->
        maxSpan(fields.only(Set.of("rule", "from", "to", "span", "exclusive")), scope);
      case "at-most-one" ->
        new AtMostOne(choice(fields.only(Set.of("rule", "parameters")), rule, scope));
      case "at-least-one" -> atLeastOne(fields.only(Set.of("rule", "parameters", "when")), scope);
      case "required-when" -> {
        Extensions known = fields.only(Set.of("rule", "parameter", "when"));
        yield new RequiredWhen(
            target(known, rule, scope), conditions.required(known, RULES, scope));
      }
      case "only-when" -> {
        Extensions known = fields.only(Set.of("rule", "parameter", "when"));
        yield new OnlyWhen(target(known, rule, scope), conditions.required(known, RULES, scope));
      }
      default -> throw new Refusal("has the unknown rule '" + rule + "' in x-rules");
    };
  }

  private static Ordered ordered(Extensions fields, Scope scope) {
    return new Ordered(instant("from", fields, scope), instant("to", fields, scope));
  }

  private static MaxSpan maxSpan(Extensions fields, Scope scope) {
    fields.required("exclusive");
    return new MaxSpan(
        instant("from", fields, scope),
        instant("to", fields, scope),
        fields.requiredDuration("span"),
        fields.flag("exclusive"));
  }

  private static Parameter instant(String field, Extensions fields, Scope scope) {
    Parameter parameter = scope.parameter(RULES + "." + field, fields.requiredText(field));
    if (parameter.type() != Scalar.INSTANT) {
      throw new Refusal(RULES + "." + field + " names '" + parameter.wireName()
          + "', which is no integer of the format epoch-millis");
    }
    return parameter;
  }

  private AtLeastOne atLeastOne(Extensions fields, Scope scope) {
    Condition when = fields.has("when") ? conditions.required(fields, RULES, scope) : null;
    return new AtLeastOne(choice(fields, "at-least-one", scope), when);
  }

  private static List<Parameter> choice(Extensions fields, String rule, Scope scope) {
    List<Parameter> chosen = fields.texts("parameters").stream()
        .map(name -> scope.parameter(RULES + ".parameters", name))
        .toList();
    if (chosen.size() < 2 || chosen.stream().anyMatch(Parameter::required)) {
      throw new Refusal(
          "the rule " + rule + " needs two parameters or more, none of them required");
    }
    return chosen;
  }

  private static Target target(Extensions fields, String rule, Scope scope) {
    Target target = scope.target(RULES + ".parameter", fields.requiredText("parameter"));
    Parameter property = target.property();
    if (property == null ? target.parameter().required() : property.required()) {
      throw new Refusal("the rule " + rule + " is about '" + fields.requiredText("parameter")
          + "', which is required anyway");
    }
    return target;
  }
}
