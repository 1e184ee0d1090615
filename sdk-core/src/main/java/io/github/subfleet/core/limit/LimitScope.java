package io.github.subfleet.core.limit;

import java.util.Objects;

/**
 * Whose weight a request uses. Make one for each client and keep it.
 *
 * @param host names the exchange that counts. Hosts that count together, such as the alternatives of one API, go by one
 *     name. A ban stops everything that goes by it.
 * @param owner names the account that owns the API key, for the weight that is counted by account; empty if there is none.
 *     It shows in {@link LimitState}, so it must not be the key itself.
 */
public record LimitScope(String host, String owner) {
  /**
   * Checks that nothing is missing.
   *
   * @param host names the exchange that counts
   * @param owner names the account
   */
  public LimitScope {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(owner, "owner");
  }
}
