package io.github.subfleet.sandbox;

/**
 * What an API key may be allowed to do, besides reading, which every key may. Which of these an operation asks for is
 * documented for a few of them; the others ask for none.
 */
public enum KeyPermission {
  /**
   * Trade on the spot market and on margin: {@code canTrade} on the wire. The permissions that the documentation calls
   * "Enable Spot &amp; Margin Trading", "trade" and "Trading" are taken for this one, and operations of the kind
   * {@code TRADE} ask for it as well; both are guesses.
   */
  SPOT_AND_MARGIN_TRADING,
  /** Borrow and repay on margin: {@code canMarginLoanRepay} on the wire. */
  MARGIN_LOAN_REPAY,
  /** Trade futures: {@code canFuturesTrade} on the wire. */
  FUTURES_TRADING,
  /** Make universal transfers of the account's own: {@code canUniversalTransfer} on the wire. */
  UNIVERSAL_TRANSFER,
  /** Trade options: {@code canVanillaOptions} on the wire. */
  OPTIONS_TRADING,
  /** Trade over FIX: {@code canFixApiTrading} on the wire. */
  FIX_TRADING,
  /** Read over FIX: {@code canFixApiReading} on the wire. */
  FIX_READING,
  /** Move money between the master account and its sub-accounts; no operation gives it to a sub-account's key. */
  INTERNAL_TRANSFER
}
