package io.github.subfleet.sandbox.operation.managed;

import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.TransferStatus;
import io.github.subfleet.sandbox.ledger.Holder;
import io.github.subfleet.sandbox.ledger.Ledger;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What wallets held in the past: what they hold now, with all transfers since then taken back. What came from outside,
 * and what a test has set, counts as if it had been there always.
 */
final class PastBalances {
  private PastBalances() {}

  /** What a wallet held at a time, by asset. */
  static Map<String, BigDecimal> of(Ledger ledger, Holder holder, Instant time) {
    Map<String, BigDecimal> balances = new TreeMap<>(ledger.balances().of(holder));
    ledger
        .transfers()
        .newestFirst()
        .filter(transfer -> transfer.status() == TransferStatus.SUCCESS)
        .filter(transfer -> transfer.due().isAfter(time))
        .forEach(transfer -> takeBack(transfer, holder, balances));
    balances.replaceAll((asset, amount) -> amount.max(BigDecimal.ZERO));
    return balances;
  }

  private static void takeBack(Transfer later, Holder holder, Map<String, BigDecimal> balances) {
    if (holder.equals(new Holder(later.toEmail(), later.to()))) {
      balances.merge(later.asset(), later.amount().negate(), BigDecimal::add);
    }
    if (holder.equals(new Holder(later.fromEmail(), later.from()))) {
      balances.merge(later.asset(), later.amount(), BigDecimal::add);
    }
  }
}
