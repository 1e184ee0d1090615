package io.github.subfleet.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * When a fault strikes: at which operations, after how many requests, how often, by what chance. Immutable; what sets
 * something returns a copy. A new rule strikes every request.
 *
 * <p>Given the same rules and the same sequence of requests, the same ones are struck.
 *
 * @param fault what goes wrong
 * @param operations at which operations, by their names in the document such as {@code universalTransfer}; empty for all, and for requests that are for none
 * @param skip how many of their requests it lets pass first
 * @param times how many it strikes at most
 * @param probability the chance that it strikes one, 0 to 1
 * @param seed what chance grows from
 */
public record FaultRule(
    Fault fault, Set<String> operations, int skip, int times, double probability, long seed) {

  /**
   * Checks the rule.
   *
   * @param fault any
   * @param operations names of operations; empty for a fault that strikes connections
   * @param skip 0 or more
   * @param times 0 or more
   * @param probability 0 to 1
   * @param seed any
   * @throws IllegalArgumentException if something is out of range
   */
  public FaultRule {
    operations = Set.copyOf(operations);
    if (!operations.isEmpty() && fault.kind().strikesConnections()) {
      throw new IllegalArgumentException("operations must not be set for "
          + fault.kind().label() + ", which strikes before anything is read, but was "
          + operations);
    }
    atLeastZero("skip", skip);
    atLeastZero("times", times);
    checkChance(probability);
  }

  /**
   * A rule that strikes every request.
   *
   * @param fault what goes wrong
   * @return the rule
   */
  public static FaultRule of(Fault fault) {
    return new FaultRule(fault, Set.of(), 0, Integer.MAX_VALUE, 1, 0);
  }

  /**
   * A rule that strikes every request.
   *
   * @param kind what goes wrong, with the defaults of its kind
   * @return the rule
   */
  public static FaultRule of(FaultKind kind) {
    return of(Fault.of(kind));
  }

  /**
   * Rules that together strike a share of all requests, each of them as often as the others. One that strikes connections
   * comes on top: it strikes as many of the new connections as another strikes requests.
   *
   * @param share the share, 0 to 1
   * @param seed what chance grows from
   * @param faults what goes wrong; a fault that is there twice strikes twice as often
   * @return the rules, to be added in this order and with none before them
   * @throws IllegalArgumentException if the share is out of range
   */
  public static List<FaultRule> mix(double share, long seed, List<Fault> faults) {
    checkChance(share);
    List<FaultRule> rules = new ArrayList<>();
    long atRequests =
        faults.stream().filter(fault -> !fault.kind().strikesConnections()).count();
    double each = share / Math.max(1, atRequests);
    double left = 1;
    for (Fault fault : faults) {
      boolean atConnections = fault.kind().strikesConnections();
      // A rule sees only what those before it have let pass.
      double chance = atConnections ? each : Math.min(1, each / left);
      rules.add(of(fault).probability(chance).seed(seed + rules.size()));
      left -= atConnections ? 0 : each;
    }
    return List.copyOf(rules);
  }

  /**
   * Keeps the fault to operations.
   *
   * @param ids their names in the document, such as {@code universalTransfer}
   * @return a copy with them
   * @throws IllegalArgumentException if the fault strikes connections
   */
  public FaultRule on(String... ids) {
    return new FaultRule(fault, Set.of(ids), skip, times, probability, seed);
  }

  /**
   * Lets requests pass before the fault may strike.
   *
   * @param count how many, 0 or more
   * @return a copy with it
   * @throws IllegalArgumentException if the count is below 0
   */
  public FaultRule skip(int count) {
    return new FaultRule(fault, operations, count, times, probability, seed);
  }

  /**
   * Ends the rule once the fault has struck so often.
   *
   * @param count how often, 0 or more
   * @return a copy with it
   * @throws IllegalArgumentException if the count is below 0
   */
  public FaultRule times(int count) {
    return new FaultRule(fault, operations, skip, count, probability, seed);
  }

  /**
   * Leaves to chance whether the fault strikes.
   *
   * @param chance 0 for never, 1 for always
   * @return a copy with it
   * @throws IllegalArgumentException if the chance is out of range
   */
  public FaultRule probability(double chance) {
    return new FaultRule(fault, operations, skip, times, chance, seed);
  }

  /**
   * Sets what chance grows from; 0 unless it is set.
   *
   * @param value the seed
   * @return a copy with it
   */
  public FaultRule seed(long value) {
    return new FaultRule(fault, operations, skip, times, probability, value);
  }

  private static void checkChance(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "probability must be between 0 and 1, but was " + probability);
    }
  }

  private static void atLeastZero(String name, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must be 0 or more, but was " + value);
    }
  }
}
