package io.github.subfleet.sandbox.spec;

/** Whose key an operation takes. */
public enum Audience {
  /** A master account's. */
  MASTER,
  /** A sub-account's. */
  SUB_ACCOUNT,
  /** That of a master account which invests through managed sub-accounts. */
  INVESTOR_MASTER,
  /** That of the master account of a trading team. */
  TRADING_TEAM_MASTER,
  /** That of a managed sub-account, in the hands of a trading team. */
  TRADING_TEAM_SUB_ACCOUNT
}
