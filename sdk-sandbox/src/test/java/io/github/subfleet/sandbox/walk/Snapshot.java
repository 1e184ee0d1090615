package io.github.subfleet.sandbox.walk;

import io.github.subfleet.sandbox.ApiKey;
import io.github.subfleet.sandbox.Deposit;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.Wallet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that the sandbox lets a test read of its books. Two of them are equal if nothing has changed. */
record Snapshot(
    List<SubAccount> subAccounts,
    Map<String, Map<Wallet, Map<String, BigDecimal>>> wallets,
    List<Transfer> transfers,
    List<Deposit> deposits,
    Map<String, List<ApiKey>> keys) {

  static Snapshot of(SandboxLedger ledger) {
    Map<String, Map<Wallet, Map<String, BigDecimal>>> wallets = new TreeMap<>();
    Map<String, List<ApiKey>> keys = new TreeMap<>();
    for (String email : Walk.emails(ledger)) {
      wallets.put(email, ledger.wallets(email));
      keys.put(email, ledger.keys().of(email));
    }
    return new Snapshot(
        ledger.subAccounts(), wallets, ledger.transfers(), ledger.deposits().all(), keys);
  }
}
