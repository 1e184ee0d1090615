package io.github.subfleet.sandbox;

/** How a transfer came about. */
public enum TransferKind {
  /** By {@code universalTransfer}. */
  UNIVERSAL,
  /** By {@code futuresTransfer}, between the spot wallet and a futures wallet of one sub-account. */
  FUTURES,
  /** By {@code marginTransfer}, between the spot wallet and the margin wallet of one sub-account. */
  MARGIN,
  /** By {@code futuresInternalTransfer}, between futures wallets of two accounts. */
  FUTURES_INTERNAL,
  /** By {@code transferToMaster}, with a sub-account's own key. */
  TO_MASTER,
  /** By {@code transferToSubAccount}, with a sub-account's own key. */
  TO_SUB_ACCOUNT,
  /** By {@code depositToManaged}, from an investor to a managed sub-account. */
  MANAGED_DEPOSIT,
  /** By {@code withdrawFromManaged}, from a managed sub-account back to its investor. */
  MANAGED_WITHDRAWAL
}
