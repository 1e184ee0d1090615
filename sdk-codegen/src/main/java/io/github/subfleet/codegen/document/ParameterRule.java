package io.github.subfleet.codegen.document;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold between parameters. */
public sealed interface ParameterRule {
  /**
   * One instant is not after another.
   *
   * @param from the earlier instant
   * @param to the later instant
   */
  record Ordered(Parameter from, Parameter to) implements ParameterRule {}

  /**
   * The time between two instants is limited.
   *
   * @param from the earlier instant
   * @param to the later instant
   * @param span the limit
   * @param exclusive whether the limit itself is not allowed
   */
  record MaxSpan(Parameter from, Parameter to, Duration span, boolean exclusive)
      implements ParameterRule {}

  /**
   * No more than one of some parameters is set.
   *
   * @param parameters the parameters
   */
  record AtMostOne(List<Parameter> parameters) implements ParameterRule {}

  /**
   * One of some parameters is set, or more.
   *
   * @param parameters the parameters
   * @param when when the rule holds; null for always
   */
  record AtLeastOne(List<Parameter> parameters, @Nullable Condition when)
      implements ParameterRule {}

  /**
   * A parameter is set under a condition.
   *
   * @param target the parameter
   * @param when the condition
   */
  record RequiredWhen(Target target, Condition when) implements ParameterRule {}

  /**
   * A parameter is not set but under a condition.
   *
   * @param target the parameter
   * @param when the condition
   */
  record OnlyWhen(Target target, Condition when) implements ParameterRule {}

  /**
   * A parameter, or a property of its elements.
   *
   * @param parameter the parameter
   * @param property the property of each element, null if the parameter itself is meant
   */
  record Target(Parameter parameter, @Nullable Parameter property) {}
}
