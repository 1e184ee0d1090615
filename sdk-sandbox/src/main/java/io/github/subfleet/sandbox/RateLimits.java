package io.github.subfleet.sandbox;

/**
 * How much weight a minute holds. A minute is one of the sandbox's clock, it begins at second 0.
 *
 * <p>Operations under {@code /sapi} have a budget each, per IP address and per account; those under {@code /api} share
 * one per IP address. All callers of a sandbox have one IP address, that of the loopback interface.
 *
 * @param sapiIpWeight for each operation under {@code /sapi} and each IP address; the exchange has 12000
 * @param sapiUidWeight for each operation under {@code /sapi} and each account; the exchange has 180000
 * @param apiIpWeight for all operations under {@code /api} together and each IP address; the exchange has 6000
 */
public record RateLimits(int sapiIpWeight, int sapiUidWeight, int apiIpWeight) {
  /** The limits that the exchange documents. */
  public static final RateLimits DOCUMENTED = new RateLimits(12_000, 180_000, 6_000);

  /** Limits that no test reaches. */
  public static final RateLimits NONE =
      new RateLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

  /**
   * Checks the limits.
   *
   * @param sapiIpWeight 0 or more
   * @param sapiUidWeight 0 or more
   * @param apiIpWeight 0 or more
   * @throws IllegalArgumentException if one of them is negative
   */
  public RateLimits {
    if (sapiIpWeight < 0 || sapiUidWeight < 0 || apiIpWeight < 0) {
      throw new IllegalArgumentException("limits must be 0 or more, but were %d, %d, %d"
          .formatted(sapiIpWeight, sapiUidWeight, apiIpWeight));
    }
  }
}
