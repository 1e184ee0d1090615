package io.github.subfleet.sandbox.gate;

import io.github.subfleet.sandbox.refusal.ErrorCode;
import io.github.subfleet.sandbox.spec.ConditionSpec;
import io.github.subfleet.sandbox.spec.RuleSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds the parameters of a request against what the document says must hold between them. */
final class RuleCheck {
  private static final String EVERY_ITEM = "[].";

  private RuleCheck() {}

  /**
   * Refuses parameters that break a rule.
   *
   * @throws io.github.subfleet.sandbox.refusal.Refusal if they do
   */
  static void check(RuleSpec rule, Parameters parameters) {
    List<String> names = rule.parameters();
    switch (rule.kind()) {
      case ORDERED -> {
        Duration span = span(names, parameters);
        if (span != null && span.isNegative()) {
          throw ErrorCode.BAD_COMBINATION.refusal();
        }
      }
      case MAX_SPAN -> checkSpan(rule, span(names, parameters));
      case AT_MOST_ONE -> {
        if (names.stream().filter(parameters::sent).count() > 1) {
          throw ErrorCode.BAD_COMBINATION.refusal();
        }
      }
      case AT_LEAST_ONE -> {
        if (holds(rule.when(), parameters) && names.stream().noneMatch(parameters::sent)) {
          throw ErrorCode.BAD_COMBINATION.refusal();
        }
      }
      case REQUIRED_WHEN -> {
        if (holds(rule.when(), parameters)) {
          checkPresence(names.get(0), true, parameters);
        }
      }
      case ONLY_WHEN -> {
        if (!holds(rule.when(), parameters)) {
          checkPresence(names.get(0), false, parameters);
        }
      }
    }
  }

  private static @Nullable Duration span(List<String> ends, Parameters parameters) {
    Instant from = parameters.findTime(ends.get(0));
    Instant to = parameters.findTime(ends.get(1));
    return from == null || to == null ? null : Duration.between(from, to);
  }

  private static void checkSpan(RuleSpec rule, @Nullable Duration span) {
    Duration longest = Objects.requireNonNull(rule.span());
    if (span != null && span.compareTo(longest) > (rule.exclusive() ? -1 : 0)) {
      throw ErrorCode.TIME_RANGE_TOO_LONG.refusal(longest.toHours());
    }
  }

  private static boolean holds(@Nullable ConditionSpec when, Parameters parameters) {
    if (when == null) {
      return true;
    }
    List<@Nullable String> texts =
        when.parameters().stream().<@Nullable String>map(parameters::findText).toList();
    return when.value() == null
        ? !texts.contains(null) && texts.stream().distinct().count() == 1
        : texts.contains(when.value());
  }

  /** Whether a parameter, or the property of every item, is sent as it must or is missing as it must. */
  private static void checkPresence(String name, boolean due, Parameters parameters) {
    int list = name.indexOf(EVERY_ITEM);
    if (list < 0) {
      checkPresence(name, due, parameters.sent(name));
      return;
    }
    String property = name.substring(list + EVERY_ITEM.length());
    List<Parameters> items = parameters.items(name.substring(0, list));
    for (int i = 0; i < items.size(); i++) {
      String sentName = IndexedNames.of(name.substring(0, list), i, property);
      checkPresence(sentName, due, items.get(i).sent(property));
    }
  }

  private static void checkPresence(String name, boolean due, boolean sent) {
    if (due && !sent) {
      throw ErrorCode.MANDATORY_PARAMETER_MISSING.refusal(name);
    }
    if (!due && sent) {
      throw ErrorCode.PARAMETER_NOT_REQUIRED.refusal(name);
    }
  }
}
