package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.JavaType.Scalar;
import io.github.subfleet.codegen.document.Parameter;
import io.github.subfleet.codegen.document.ParameterRule;
import io.github.subfleet.codegen.document.ParameterRule.Choice;
import io.github.subfleet.codegen.document.ParameterRule.Window;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is allowed of several parameters together. */
final class RuleReader {
  private RuleReader() {}

  static List<ParameterRule> read(Extensions extensions, List<Parameter> parameters) {
    List<ParameterRule> rules = new ArrayList<>();
    for (Extensions rule : extensions.list("x-rules", Set.of("atMostOne", "atLeastOne"))) {
      addChoice(rules, Choice.Kind.AT_MOST_ONE, "atMostOne", rule, parameters);
      addChoice(rules, Choice.Kind.AT_LEAST_ONE, "atLeastOne", rule, parameters);
    }
    Extensions window = extensions.fields("x-window", Set.of("start", "end", "atMost", "lessThan"));
    if (window != null) {
      rules.add(window(window, parameters));
    }
    return List.copyOf(rules);
  }

  private static void addChoice(
      List<ParameterRule> rules,
      Choice.Kind kind,
      String field,
      Extensions rule,
      List<Parameter> parameters) {
    if (rule.has(field)) {
      List<Parameter> chosen = rule.texts(field).stream()
          .map(name -> parameter("x-rules." + field, name, parameters))
          .toList();
      if (chosen.size() < 2 || chosen.stream().anyMatch(Parameter::required)) {
        throw new Refusal(
            "x-rules." + field + " needs two parameters or more, none of them required");
      }
      rules.add(new Choice(kind, chosen));
    }
  }

  private static Window window(Extensions window, List<Parameter> parameters) {
    Duration atMost = duration(window.text("atMost"));
    Duration lessThan = duration(window.text("lessThan"));
    if ((atMost == null) == (lessThan == null)) {
      throw new Refusal("x-window needs one of atMost and lessThan");
    }
    return new Window(
        instant("start", window, parameters),
        instant("end", window, parameters),
        atMost != null ? atMost : lessThan,
        atMost != null);
  }

  private static @Nullable Duration duration(@Nullable String text) {
    try {
      return text == null ? null : Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new Refusal("x-window has '" + text + "', which is no duration such as P7D");
    }
  }

  private static Parameter instant(String field, Extensions window, List<Parameter> parameters) {
    Parameter parameter = parameter("x-window." + field, window.requiredText(field), parameters);
    if (parameter.type() != Scalar.INSTANT) {
      throw new Refusal("x-window." + field + " names '" + parameter.wireName()
          + "', which is no integer of the format epoch-millis");
    }
    return parameter;
  }

  private static Parameter parameter(String where, String name, List<Parameter> parameters) {
    return parameters.stream()
        .filter(parameter -> parameter.wireName().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refusal(where + " names the unknown parameter '" + name + "'"));
  }
}
