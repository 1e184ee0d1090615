package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.Stage.DESK_1;
import static io.github.subfleet.subaccount.proof.Stage.DESK_2;
import static io.github.subfleet.subaccount.proof.Stage.MASTER;
import static io.github.subfleet.subaccount.proof.Stage.NOBODY;
import static io.github.subfleet.subaccount.proof.Stage.assertSame;

import io.github.subfleet.core.error.AuthenticationException;
import io.github.subfleet.core.error.PermissionException;
import io.github.subfleet.sandbox.Market;
import io.github.subfleet.subaccount.model.DailyTransactionStatistics;
import io.github.subfleet.subaccount.model.TransactionStatistics;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How much accounts have traded. A BUSD is worth 0.00001 BTC on the sandbox, as a USDT is. */
class TransactionStatisticsProofTest {
  @RegisterExtension
  final Stage stage = new Stage();

  private Instant daysAgo(int days) {
    return stage.now().minus(Duration.ofDays(days));
  }

  private void trade(String email, Market market, int daysAgo, String btc) {
    stage.ledger().trades().record(email, market, daysAgo(daysAgo), new BigDecimal(btc));
  }

  private DailyTransactionStatistics day(
      long userId, int daysAgo, String spot, String futures, String margin) {
    return new DailyTransactionStatistics(
        String.valueOf(userId),
        new BigDecimal(spot),
        new BigDecimal(futures),
        new BigDecimal(margin),
        busd(spot),
        busd(futures),
        busd(margin),
        daysAgo(daysAgo).truncatedTo(ChronoUnit.DAYS));
  }

  private static BigDecimal busd(String btc) {
    return new BigDecimal(btc).scaleByPowerOfTen(5);
  }

  private static TransactionStatistics totals(
      String spot, String futures, String margin, List<DailyTransactionStatistics> days) {
    return new TransactionStatistics(
        new BigDecimal(spot),
        new BigDecimal(futures),
        new BigDecimal(margin),
        busd(spot),
        busd(futures),
        busd(margin),
        days);
  }

  @Test
  @Proves("transactionStatistics")
  void addsUpWhatASubAccountTradedInThirtyDays() {
    long desk1 = stage.ledger().subAccounts().get(0).id();
    trade(DESK_1, Market.SPOT, 30, "99");
    trade(DESK_1, Market.SPOT, 29, "0.5");
    trade(DESK_1, Market.SPOT, 0, "0.12345678");
    trade(DESK_1, Market.SPOT, 0, "1");
    trade(DESK_1, Market.FUTURES, 0, "20");
    trade(DESK_1, Market.MARGIN, 7, "0.25");
    trade(DESK_2, Market.SPOT, 0, "99");

    assertSame(
        stage.master().accounts().transactionStatistics(r -> r.email(DESK_1)).execute(),
        totals(
            "1.62345678",
            "20",
            "0.25",
            List.of(
                day(desk1, 29, "0.5", "0", "0"),
                day(desk1, 7, "0", "0", "0.25"),
                day(desk1, 0, "1.12345678", "20", "0"))));
  }

  @Test
  @Proves("transactionStatistics")
  void tellsWhatTheMasterAccountTradedUnlessAskedForAnother() {
    trade(MASTER, Market.MARGIN, 3, "2");
    trade(DESK_1, Market.SPOT, 3, "99");

    assertSame(
        stage.master().accounts().transactionStatistics().execute(),
        totals("0", "0", "2", List.of(day(stage.ledger().masterId(), 3, "0", "0", "2"))));
  }

  @Test
  @Proves("transactionStatistics")
  void tellsOfNoDayIfNothingWasTraded() {
    assertSame(
        stage.master().accounts().transactionStatistics(r -> r.email(DESK_1)).execute(),
        totals("0", "0", "0", List.of()));
  }

  @Test
  @Proves("transactionStatistics")
  void refusesAStrangerAndASubAccountsKey() {
    stage.assertRefused(
        stage.master().accounts().transactionStatistics(r -> r.email(NOBODY)),
        PermissionException.class,
        -5021);
    stage.assertRefused(
        stage.desk(DESK_1).accounts().transactionStatistics(),
        AuthenticationException.class,
        -2015);
  }
}
