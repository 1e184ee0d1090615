package io.github.subfleet.core.limit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much weight the exchange takes within each minute of its clock, by path. Of the rules that fit a path, the one with
 * the longest prefix holds; a path without a rule has no limit.
 *
 * @param rules the rules, in any order
 */
public record RateLimits(List<Rule> rules) {
  private static final RateLimits STANDARD = new RateLimits(
      List.of(new Rule("/sapi/", true, 12_000, 180_000), new Rule("/api/", false, 6_000, 0)));

  /**
   * Takes a copy of the list.
   *
   * @param rules the rules
   * @throws IllegalArgumentException if two rules have the same prefix
   */
  public RateLimits {
    rules = List.copyOf(rules);
    Set<String> prefixes = new HashSet<>();
    for (Rule rule : rules) {
      if (!prefixes.add(rule.pathPrefix)) {
        throw new IllegalArgumentException(
            "rules must have different path prefixes, but were " + rules);
      }
    }
  }

  /**
   * Gives what Binance documents: 12,000 by IP address and 180,000 by account for each endpoint under {@code /sapi}, and
   * 6,000 by IP address for everything under {@code /api} together.
   *
   * @return the limits
   */
  public static RateLimits standard() {
    return STANDARD;
  }

  /**
   * Returns a copy with one more rule, which replaces the rule with the same prefix if there is one.
   *
   * @param rule the rule
   * @return the copy
   */
  public RateLimits with(Rule rule) {
    List<Rule> changed = new ArrayList<>(rules);
    changed.removeIf(old -> old.pathPrefix.equals(rule.pathPrefix));
    changed.add(rule);
    return new RateLimits(changed);
  }

  @Nullable
  Rule ruleFor(String path) {
    Rule longest = null;
    for (Rule rule : rules) {
      if (path.startsWith(rule.pathPrefix)
          && (longest == null || rule.pathPrefix.length() > longest.pathPrefix.length())) {
        longest = rule;
      }
    }
    return longest;
  }

  /**
   * The limits of the paths under one prefix. They are what the exchange allows to everybody on the IP address or the
   * account together, not a share of it.
   *
   * @param pathPrefix what the paths start with, such as {@code /sapi/}
   * @param perEndpoint true if the exchange counts each verb and path on its own, false if it counts them together
   * @param ipWeight the weight for each IP address and minute, 0 for no limit
   * @param uidWeight the weight for each account and minute, 0 for no limit
   */
  public record Rule(String pathPrefix, boolean perEndpoint, int ipWeight, int uidWeight) {
    /**
     * Checks the values.
     *
     * @param pathPrefix what the paths start with
     * @param perEndpoint whether each endpoint counts on its own
     * @param ipWeight the weight for each IP address
     * @param uidWeight the weight for each account
     * @throws IllegalArgumentException if the prefix does not start with a slash, or a weight is negative
     */
    public Rule {
      Objects.requireNonNull(pathPrefix, "pathPrefix");
      if (!pathPrefix.startsWith("/")) {
        throw new IllegalArgumentException(
            "pathPrefix must start with a slash, but was " + pathPrefix);
      }
      if (ipWeight < 0 || uidWeight < 0) {
        throw new IllegalArgumentException(
            "weights must not be negative, but were " + ipWeight + " and " + uidWeight);
      }
    }
  }
}
