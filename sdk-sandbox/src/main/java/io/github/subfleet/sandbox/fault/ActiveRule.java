package io.github.subfleet.sandbox.fault;

import io.github.subfleet.sandbox.FaultRule;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A rule, and how far it has come. Not thread-safe. */
final class ActiveRule {
  private final FaultRule rule;

  /** Its seeds may be neighbours and still give numbers that have nothing to do with each other. */
  private final SplittableRandom random;

  private int seen;
  private int struck;

  ActiveRule(FaultRule rule) {
    this.rule = rule;
    this.random = new SplittableRandom(rule.seed());
  }

  FaultRule rule() {
    return rule;
  }

  /** Whether it strikes a request for an operation; null if it is for none. */
  boolean strikes(@Nullable String operation) {
    if (!rule.operations().isEmpty()
        && (operation == null || !rule.operations().contains(operation))) {
      return false;
    }
    seen++;
    if (seen <= rule.skip()
        || struck >= rule.times()
        || random.nextDouble() >= rule.probability()) {
      return false;
    }
    struck++;
    return true;
  }
}
