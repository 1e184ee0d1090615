package io.github.subfleet.core.submit;

/**
 * Whether to look into the history before believing that the exchange rejected a write for what it asks for. The exchange
 * means what it says; but if something on the way delivers a request twice, the second delivery may be rejected because
 * the first was executed, and its answer may be the one that arrives.
 *
 * <p>Refusals that come before the exchange looks at what is asked for (rate limit, firewall, key, permission, signature,
 * timestamp) are believed at once, whatever is set here.
 */
public enum RefusalCheck {
  /** Believe it at once. */
  NONE,
  /**
   * What the exchange says it lacks (funds, an account in the needed state) is believed if one look does not find the id.
   * Any other rejection may mean that the id was used before; it is believed if the id is not found until {@link
   * SubmitPolicy#historyLag()} has passed.
   */
  AS_NEEDED,
  /**
   * Look until the request can no longer execute, as after an unknown outcome. Certain even if a second delivery is still
   * under way, but every rejected write takes half a minute.
   */
  UNTIL_DEAD
}
