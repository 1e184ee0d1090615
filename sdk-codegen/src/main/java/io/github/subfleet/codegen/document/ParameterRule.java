package io.github.subfleet.codegen.document;

import java.time.Duration;
import java.util.List;

/** What is allowed of several parameters together. */
public sealed interface ParameterRule {
  /**
   * How many of some parameters may be set.
   *
   * @param kind at most one, or at least one
   * @param parameters the parameters
   */
  record Choice(Kind kind, List<Parameter> parameters) implements ParameterRule {
    /** How many. */
    public enum Kind {
      AT_MOST_ONE,
      AT_LEAST_ONE
    }
  }

  /**
   * How long the time between two parameters may be.
   *
   * @param start the earlier instant
   * @param end the later instant
   * @param limit the length
   * @param limitAllowed whether the limit itself is allowed
   */
  record Window(Parameter start, Parameter end, Duration limit, boolean limitAllowed)
      implements ParameterRule {}
}
