package io.github.subfleet.sandbox.fault;

import io.github.subfleet.sandbox.Fault;
import io.github.subfleet.sandbox.FaultKind;
import io.github.subfleet.sandbox.FaultRule;
import io.github.subfleet.sandbox.spec.ApiDocument;
import io.github.subfleet.sandbox.spec.OperationSpec;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules by which faults strike; of those that fit a request, the first that strikes is the only one. Thread-safe. */
public final class FaultRules {
  private final Set<String> known;
  private final List<ActiveRule> rules = new ArrayList<>();
  private final Map<FaultKind, Integer> struck = new EnumMap<>(FaultKind.class);

  /** Makes rules for the operations of a document; none yet. */
  public FaultRules(ApiDocument document) {
    this.known = document.operations().stream()
        .map(OperationSpec::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Adds rules after those that there are.
   *
   * @throws IllegalArgumentException if one names an operation that the document does not have; none is added then
   */
  public synchronized void add(List<FaultRule> more) {
    for (FaultRule rule : more) {
      for (String operation : rule.operations()) {
        if (!known.contains(operation)) {
          throw new IllegalArgumentException(
              "operations must be some of " + known + ", but had " + operation);
        }
      }
    }
    more.forEach(rule -> rules.add(new ActiveRule(rule)));
  }

  /** Puts rules in the place of those that there are. */
  public synchronized void replace(List<FaultRule> others) {
    List<ActiveRule> before = List.copyOf(rules);
    rules.clear();
    try {
      add(others);
    } catch (IllegalArgumentException e) {
      rules.addAll(before);
      throw e;
    }
  }

  /** The rules, in order. */
  public synchronized List<FaultRule> all() {
    return rules.stream().map(ActiveRule::rule).toList();
  }

  /** How often each kind of fault has struck; kinds that have not are missing. */
  public synchronized Map<FaultKind, Integer> struck() {
    return Map.copyOf(struck);
  }

  /** The fault that strikes a request for an operation, or for none if that is null; null if none does. */
  public synchronized @Nullable Fault strike(@Nullable String operation) {
    for (ActiveRule rule : rules) {
      if (!strikesConnections(rule) && rule.strikes(operation)) {
        return count(rule);
      }
    }
    return null;
  }

  /** Whether a fault strikes the connection that is being made. */
  public synchronized boolean strikesConnection() {
    for (ActiveRule rule : rules) {
      if (strikesConnections(rule) && rule.strikes(null)) {
        count(rule);
        return true;
      }
    }
    return false;
  }

  private Fault count(ActiveRule rule) {
    Fault fault = rule.rule().fault();
    struck.merge(fault.kind(), 1, Integer::sum);
    return fault;
  }

  private static boolean strikesConnections(ActiveRule rule) {
    return rule.rule().fault().kind() == FaultKind.RESET_CONNECTION;
  }
}
