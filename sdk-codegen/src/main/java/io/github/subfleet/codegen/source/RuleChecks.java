package io.github.subfleet.codegen.source;

import io.github.subfleet.codegen.document.Parameter;
import io.github.subfleet.codegen.document.ParameterRule;
import io.github.subfleet.codegen.document.ParameterRule.Choice;
import io.github.subfleet.codegen.document.ParameterRule.Window;
import java.time.Duration;
import java.util.stream.Collectors;

/** The statements of a request's constructor that check parameters against each other. */
final class RuleChecks {
  private RuleChecks() {}

  static String of(ParameterRule rule) {
    if (rule instanceof Choice choice) {
      return of(choice);
    }
    return of((Window) rule);
  }

  private static String of(Choice choice) {
    String method =
        switch (choice.kind()) {
          case AT_MOST_ONE -> "atMostOne";
          case AT_LEAST_ONE -> "atLeastOne";
        };
    String names = choice.parameters().stream()
        .map(parameter -> '"' + parameter.javaName() + '"')
        .collect(Collectors.joining(", "));
    String values =
        choice.parameters().stream().map(Parameter::javaName).collect(Collectors.joining(", "));
    return "ParameterRules." + method + "(List.of(" + names + "), " + values + ");";
  }

  private static String of(Window window) {
    String start = window.start().javaName();
    String end = window.end().javaName();
    long days = window.limit().toDays();
    String limit = window.limit().equals(Duration.ofDays(days))
        ? "Duration.ofDays(" + days + ")"
        : "Duration.parse(\"" + window.limit() + "\")";
    return "ParameterRules." + (window.limitAllowed() ? "windowAtMost" : "windowBelow") + "(\""
        + start + "\", " + start + ", \"" + end + "\", " + end + ", " + limit + ");";
  }
}
