package io.github.subfleet.subaccount.proof;

import io.github.subfleet.sandbox.KeyPermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a key may do: the five permissions that operations give and take, each of which tests must tell apart. */
record Permitted(
    boolean trade,
    boolean marginLoanRepay,
    boolean futuresTrade,
    boolean universalTransfer,
    boolean options) {
  static final Permitted NOTHING = new Permitted(false, false, false, false, false);
  static final Permitted TRADE = new Permitted(true, false, false, false, false);

  /** So chosen that for any two permissions there is one of these in which they differ. */
  static List<Permitted> mixtures() {
    return List.of(
        new Permitted(true, false, true, false, true),
        new Permitted(false, true, true, false, false),
        new Permitted(false, false, false, true, true));
  }

  /** As the ledger has it. */
  Set<KeyPermission> inLedger() {
    Set<KeyPermission> permissions = EnumSet.noneOf(KeyPermission.class);
    put(trade, KeyPermission.SPOT_AND_MARGIN_TRADING, permissions);
    put(marginLoanRepay, KeyPermission.MARGIN_LOAN_REPAY, permissions);
    put(futuresTrade, KeyPermission.FUTURES_TRADING, permissions);
    put(universalTransfer, KeyPermission.UNIVERSAL_TRANSFER, permissions);
    put(options, KeyPermission.OPTIONS_TRADING, permissions);
    return permissions;
  }

  private static void put(
      boolean permitted, KeyPermission permission, Set<KeyPermission> permissions) {
    if (permitted) {
      permissions.add(permission);
    }
  }
}
