package io.github.subfleet.sandbox.walk;

import io.github.subfleet.sandbox.Wallet;
import java.time.Duration;

/** Requests about managed sub-accounts. */
final class ManagedSteps {
  private ManagedSteps() {}

  static Step deposit(Walk walk) {
    Place payer = new Place(walk.investor(), Wallet.SPOT);
    Place receiver = new Place(walk.managed(), Wallet.SPOT);
    String asset = walk.asset();
    String amount = walk.amountFrom(payer, asset);
    Query query =
        new Query().put("toEmail", receiver.email()).put("asset", asset).put("amount", amount);
    return Step.transfer(
        "depositToManaged",
        walk.investorKey(),
        query,
        walk.entry("depositToManaged", "tranId", payer, receiver, asset, amount));
  }

  /** At once, or on a later day, when there may be too little left. */
  static Step withdraw(Walk walk) {
    Place payer = new Place(walk.managed(), Wallet.SPOT);
    Place receiver = new Place(walk.investor(), Wallet.SPOT);
    String asset = walk.asset();
    String amount = walk.amountFrom(payer, asset);
    long now = walk.sandbox().clock().millis();
    Long due = walk.onceIn(2) ? null : now + walk.below((int) Duration.ofDays(3).toMillis());
    Query query = new Query()
        .put("fromEmail", payer.email())
        .put("asset", asset)
        .put("amount", amount)
        .put("transferDate", walk.onceIn(40) ? Long.valueOf(now - 1) : due);
    return Step.transfer(
        "withdrawFromManaged",
        walk.investorKey(),
        query,
        due == null
            ? walk.entry("withdrawFromManaged", "tranId", payer, receiver, asset, amount)
            : walk.scheduledEntry(payer, receiver, asset, amount, due));
  }
}
