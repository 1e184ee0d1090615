package io.github.subfleet.subaccount.spec;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ways to break a rule between parameters. */
public final class Violation {
  private Violation() {}

  /** Makes a good request break a rule, and gives the names that the refusal must have in it. */
  public static List<String> of(
      Map<String, Object> rule, DocumentedOperation operation, SampleRequest request) {
    String kind = rule.get("rule").toString();
    return switch (kind) {
      case "ordered" -> {
        DocumentedParameter from = operation.parameter(rule.get("from").toString());
        DocumentedParameter to = operation.parameter(rule.get("to").toString());
        request.set(from, ((Instant) request.get(to)).plusMillis(1));
        yield List.of(from.javaName(), to.javaName());
      }
      case "max-span" -> {
        DocumentedParameter from = operation.parameter(rule.get("from").toString());
        DocumentedParameter to = operation.parameter(rule.get("to").toString());
        Duration span = Duration.parse(rule.get("span").toString());
        int over = Boolean.TRUE.equals(rule.get("exclusive")) ? 0 : 1;
        request.set(to, ((Instant) request.get(from)).plus(span).plusMillis(over));
        yield List.of(from.javaName(), to.javaName(), span.toDays() + " days");
      }
      case "at-most-one" -> {
        List<DocumentedParameter> choice = choice(rule, operation);
        choice.forEach(request::set);
        yield javaNames(choice);
      }
      case "at-least-one" -> {
        List<DocumentedParameter> choice = choice(rule, operation);
        choice.forEach(request::unset);
        if (rule.containsKey("when")) {
          request.fulfil(rule);
        }
        yield javaNames(choice);
      }
      case "required-when" -> {
        request.fulfil(rule);
        yield withTarget(rule, operation, request, false);
      }
      case "only-when" -> {
        request.violate(rule);
        yield withTarget(rule, operation, request, true);
      }
      default -> throw new AssertionError("the rule " + kind + " is unknown");
    };
  }

  private static List<String> withTarget(
      Map<String, Object> rule,
      DocumentedOperation operation,
      SampleRequest request,
      boolean isSet) {
    String target = rule.get("parameter").toString();
    int end = target.indexOf("[].");
    DocumentedParameter parameter =
        operation.parameter(end < 0 ? target : target.substring(0, end));
    List<String> names = new ArrayList<>(List.of(parameter.javaName()));
    if (isSet) {
      request.set(parameter);
    } else if (end < 0) {
      request.unset(parameter);
    } else {
      String property = target.substring(end + 3);
      request.unsetInElements(parameter, property);
      names.add(property);
    }
    names.addAll(javaNames(request.conditionOf((Map<?, ?>) rule.get("when"))));
    return names;
  }

  private static List<DocumentedParameter> choice(
      Map<String, Object> rule, DocumentedOperation operation) {
    return ((List<?>) rule.get("parameters"))
        .stream().map(name -> operation.parameter(name.toString())).toList();
  }

  private static List<String> javaNames(List<DocumentedParameter> parameters) {
    return parameters.stream().map(DocumentedParameter::javaName).toList();
  }
}
