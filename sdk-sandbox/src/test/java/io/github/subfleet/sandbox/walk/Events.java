package io.github.subfleet.sandbox.walk;

import io.github.subfleet.sandbox.Deposit;
import io.github.subfleet.sandbox.DepositStatus;
import io.github.subfleet.sandbox.Position;
import io.github.subfleet.sandbox.SandboxDeposits;
import io.github.subfleet.sandbox.SandboxFutures;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.sandbox.Wallet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** What happens to an exchange besides requests: time goes by, money comes from outside, transfers fail. */
final class Events {
  /** More often than others what is here more often. */
  static final List<Consumer<Walk>> ALL = List.of(
      Events::momentsPass,
      Events::momentsPass,
      Events::momentsPass,
      Events::hoursPass,
      Events::depositArrives,
      Events::depositArrives,
      Events::depositGoesOn,
      Events::transfersFail,
      Events::priceMoves,
      Events::positionOpens);

  private Events() {}

  private static void momentsPass(Walk walk) {
    walk.sandbox().clock().advance(Duration.ofMillis(walk.below(10_000)));
    walk.settle();
  }

  private static void hoursPass(Walk walk) {
    walk.sandbox().clock().advance(Duration.ofHours(walk.below(10)));
    walk.settle();
  }

  private static void depositArrives(Walk walk) {
    SandboxDeposits deposits = walk.ledger().deposits();
    String coin = walk.oneOf(List.of("USDT", "BTC", "ETH", "BNB"));
    String network = walk.oneOf(deposits.networks(coin));
    DepositStatus status = walk.oneOf(List.of(DepositStatus.values()));
    String receiver = walk.onceIn(5) ? walk.realManaged() : walk.realSubAccount();
    enterIfCredited(walk, deposits.arrive(receiver, coin, network, walk.someAmount(), status));
  }

  private static void depositGoesOn(Walk walk) {
    SandboxDeposits deposits = walk.ledger().deposits();
    List<Deposit> open =
        deposits.all().stream().filter(deposit -> !deposit.status().credited()).toList();
    if (!open.isEmpty()) {
      DepositStatus status = walk.oneOf(List.of(DepositStatus.values()));
      enterIfCredited(walk, deposits.setStatus(walk.oneOf(open).id(), status));
    }
  }

  private static void transfersFail(Walk walk) {
    walk.failNextTransfers(1 + walk.below(2));
  }

  private static void priceMoves(Walk walk) {
    SandboxFutures futures = walk.ledger().futures();
    String symbol = walk.oneOf(Walk.CONTRACTS);
    BigDecimal factor = BigDecimal.valueOf(970 + walk.below(61), 3);
    BigDecimal price = futures.markPrice(symbol).multiply(factor);
    futures.setMarkPrice(symbol, price.setScale(2, RoundingMode.HALF_UP));
  }

  private static void positionOpens(Walk walk) {
    SandboxFutures futures = walk.ledger().futures();
    String symbol = walk.oneOf(Walk.CONTRACTS);
    List<SubAccount> able =
        walk.ledger().subAccounts().stream().filter(SubAccount::futuresEnabled).toList();
    BigDecimal amount = BigDecimal.valueOf(1 + walk.below(50), 3);
    futures.setPosition(Position.of(
        walk.oneOf(able).email(),
        symbol,
        walk.onceIn(2) ? amount : amount.negate(),
        futures.markPrice(symbol)));
  }

  private static void enterIfCredited(Walk walk, Deposit deposit) {
    if (deposit.status().credited()) {
      Place place = new Place(deposit.email(), Wallet.SPOT);
      walk.books().enterDeposit(place, deposit.coin(), deposit.amount());
    }
  }
}
