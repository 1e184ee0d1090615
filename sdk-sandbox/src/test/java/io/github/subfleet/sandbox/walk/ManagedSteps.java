package io.github.subfleet.sandbox.walk;

import io.github.subfleet.sandbox.Wallet;
import java.time.Duration;
import java.util.List;

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

  static Step read(Walk walk) {
    String email = walk.managed();
    long now = walk.sandbox().clock().millis();
    Query query = new Query().put("email", email);
    Query log = new Query()
        .put("startTime", now - walk.below(1_000_000_000))
        .put("endTime", now)
        .put("page", 1 + walk.below(2))
        .put("limit", 1 + walk.below(100))
        .put("transfers", walk.oneOf(List.of("FROM", "TO")));
    return switch (walk.below(11)) {
      case 0 -> Step.read("managedList", walk.investorKey(), new Query());
      case 1 -> Step.read("managedAssets", walk.investorKey(), query);
      case 2 -> Step.read("managedMarginAssets", walk.investorKey(), query);
      case 3 -> Step.read("managedFuturesAssets", walk.investorKey(), query);
      case 4 ->
        Step.read(
            "managedSnapshot",
            walk.investorKey(),
            query.put("type", walk.oneOf(List.of("SPOT", "MARGIN", "FUTURES"))));
      case 5 ->
        Step.read("managedDepositAddress", walk.investorKey(), query.put("coin", walk.asset()));
      case 6, 7 ->
        Step.read("managedTransferLogForInvestor", walk.investorKey(), log.put("email", email));
      case 8, 9 ->
        Step.read(
            "managedTransferLogForTradingTeam",
            walk.sandbox().tradingTeamKey(),
            log.put("email", email));
      default ->
        Step.read(
            "managedTransferLogForSubAccount", walk.sandbox().managedKey(walk.realManaged()), log);
    };
  }
}
