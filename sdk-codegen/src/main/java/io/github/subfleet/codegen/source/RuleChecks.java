package io.github.subfleet.codegen.source;

import io.github.subfleet.codegen.document.Condition;
import io.github.subfleet.codegen.document.Condition.AnyIs;
import io.github.subfleet.codegen.document.Condition.Equal;
import io.github.subfleet.codegen.document.Condition.Value;
import io.github.subfleet.codegen.document.JavaType.ListOf;
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
import java.util.stream.Collectors;

/** The statements of a request's constructor that check parameters against each other. */
final class RuleChecks {
  private RuleChecks() {}

  static String of(ParameterRule rule) {
    if (rule instanceof Ordered ordered) {
      return call("ordered", named(ordered.from()), named(ordered.to()));
    }
    if (rule instanceof MaxSpan limit) {
      return call(
          limit.exclusive() ? "spanBelow" : "spanAtMost",
          named(limit.from()),
          named(limit.to()),
          Times.inJava(limit.span()));
    }
    if (rule instanceof AtMostOne choice) {
      return call("atMostOne", choice(choice.parameters()));
    }
    if (rule instanceof AtLeastOne choice) {
      Condition when = choice.when();
      return when == null
          ? call("atLeastOne", choice(choice.parameters()))
          : call("atLeastOneWhen", condition(when), choice(choice.parameters()));
    }
    if (rule instanceof RequiredWhen required) {
      return call("requiredWhen", condition(required.when()), target(required.target()));
    }
    OnlyWhen only = (OnlyWhen) rule;
    return call("onlyWhen", condition(only.when()), target(only.target()));
  }

  private static String call(String check, String... arguments) {
    return "ParameterRules." + check + "(" + String.join(", ", arguments) + ");";
  }

  private static String named(Parameter parameter) {
    return "\"" + parameter.javaName() + "\", " + parameter.javaName();
  }

  private static String choice(List<Parameter> parameters) {
    String names = parameters.stream()
        .map(parameter -> '"' + parameter.javaName() + '"')
        .collect(Collectors.joining(", "));
    String values = parameters.stream().map(Parameter::javaName).collect(Collectors.joining(", "));
    return "List.of(" + names + "), " + values;
  }

  private static String target(Target target) {
    Parameter property = target.property();
    if (property == null) {
      return named(target.parameter());
    }
    String elements = ((ListOf) target.parameter().type()).elements().boxed();
    return named(target.parameter()) + ", \"" + property.javaName() + "\", " + elements + "::"
        + property.javaName();
  }

  /** Whether it holds, and what it is in words. */
  private static String condition(Condition condition) {
    String words = RuleWords.of(condition).replace("`", "");
    return holds(condition) + ", " + JavaLiterals.string(words);
  }

  private static String holds(Condition condition) {
    if (condition instanceof Equal equal) {
      String one = equal.one().javaName();
      String other = equal.other().javaName();
      boolean isPrimitive =
          !equal.one().type().boxed().equals(equal.one().type().unboxed());
      if (equal.one().required()) {
        return isPrimitive
            ? "Objects.equals(" + one + ", " + other + ")"
            : one + ".equals(" + other + ")";
      }
      return one + " != null && " + one + ".equals(" + other + ")";
    }
    AnyIs any = (AnyIs) condition;
    return any.parameters().stream()
        .map(parameter -> is(any.value()) + ".equals(" + parameter.javaName() + ")")
        .collect(Collectors.joining(" || "));
  }

  private static String is(Value value) {
    if (value instanceof Value.Constant constant) {
      return constant.type() + "." + constant.name();
    }
    if (value instanceof Value.Flag flag) {
      return flag.value() ? "Boolean.TRUE" : "Boolean.FALSE";
    }
    return JavaLiterals.string(((Value.Text) value).text());
  }
}
