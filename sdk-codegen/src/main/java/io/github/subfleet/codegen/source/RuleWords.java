package io.github.subfleet.codegen.source;

import io.github.subfleet.codegen.document.Condition;
import io.github.subfleet.codegen.document.Condition.AnyIs;
import io.github.subfleet.codegen.document.Condition.Equal;
import io.github.subfleet.codegen.document.Condition.Value;
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

/** What rules between parameters say, in words; names stand in backticks. */
final class RuleWords {
  private RuleWords() {}

  static String of(ParameterRule rule) {
    if (rule instanceof Ordered ordered) {
      return name(ordered.from()) + " is not after " + name(ordered.to());
    }
    if (rule instanceof MaxSpan limit) {
      return name(limit.to()) + " is " + (limit.exclusive() ? "less than " : "at most ")
          + Times.inWords(limit.span()) + " after " + name(limit.from());
    }
    if (rule instanceof AtMostOne choice) {
      return "at most one of " + names(choice.parameters(), ", ") + " is set";
    }
    if (rule instanceof AtLeastOne choice) {
      return "at least one of " + names(choice.parameters(), ", ") + " is set"
          + (choice.when() == null ? "" : " when " + of(choice.when()));
    }
    if (rule instanceof RequiredWhen required) {
      return name(required.target()) + " is set when " + of(required.when());
    }
    OnlyWhen only = (OnlyWhen) rule;
    return name(only.target()) + " is set only when " + of(only.when());
  }

  static String of(Condition condition) {
    if (condition instanceof Equal equal) {
      return name(equal.one()) + " and " + name(equal.other()) + " are the same";
    }
    AnyIs any = (AnyIs) condition;
    return names(any.parameters(), " or ") + " is `" + of(any.value()) + "`";
  }

  private static String of(Value value) {
    if (value instanceof Value.Constant constant) {
      return constant.name();
    }
    if (value instanceof Value.Flag flag) {
      return String.valueOf(flag.value());
    }
    return ((Value.Text) value).text();
  }

  private static String name(Target target) {
    Parameter property = target.property();
    return property == null
        ? name(target.parameter())
        : name(property) + " of each of " + name(target.parameter());
  }

  private static String names(List<Parameter> parameters, String between) {
    return parameters.stream().map(RuleWords::name).collect(Collectors.joining(between));
  }

  private static String name(Parameter parameter) {
    return "`" + parameter.javaName() + "`";
  }
}
