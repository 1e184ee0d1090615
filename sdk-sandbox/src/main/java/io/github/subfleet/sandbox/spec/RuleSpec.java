package io.github.subfleet.sandbox.spec;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the document says must hold between parameters.
 *
 * @param kind what it is
 * @param parameters what it is about; the earlier end of a time before the later one
 * @param span the longest time allowed, of {@link Kind#MAX_SPAN}; else null
 * @param exclusive whether the longest time is itself too long
 * @param when what it depends on; null if nothing
 */
public record RuleSpec(
    Kind kind,
    List<String> parameters,
    @Nullable Duration span,
    boolean exclusive,
    @Nullable ConditionSpec when) {

  /** What a rule can say. */
  public enum Kind {
    /** One time is not after the other. */
    ORDERED,
    /** Two times are not too far from each other. */
    MAX_SPAN,
    /** No more than one is sent. */
    AT_MOST_ONE,
    /** One is sent, or more. */
    AT_LEAST_ONE,
    /** The parameter is sent. */
    REQUIRED_WHEN,
    /** Unless the condition holds, the parameter is not sent. */
    ONLY_WHEN
  }

  static RuleSpec of(YamlNode node) {
    Kind kind = Kind.valueOf(node.get("rule").text().toUpperCase(Locale.ROOT).replace('-', '_'));
    String span = node.findText("span");
    YamlNode when = node.find("when");
    return new RuleSpec(
        kind,
        parameters(kind, node),
        span == null ? null : Duration.parse(span),
        node.isTrue("exclusive"),
        when == null ? null : ConditionSpec.of(when));
  }

  private static List<String> parameters(Kind kind, YamlNode node) {
    return switch (kind) {
      case ORDERED, MAX_SPAN -> List.of(node.get("from").text(), node.get("to").text());
      case AT_MOST_ONE, AT_LEAST_ONE -> node.get("parameters").texts();
      case REQUIRED_WHEN, ONLY_WHEN -> List.of(node.get("parameter").text());
    };
  }
}
