package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.Stage.DESK_1;
import static io.github.subfleet.subaccount.proof.Stage.DESK_3;
import static io.github.subfleet.subaccount.proof.Stage.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.error.AccountStateException;
import io.github.subfleet.sandbox.Held;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.subaccount.model.CoinMarginedFuturesAccount;
import io.github.subfleet.subaccount.model.CoinMarginedFuturesSummary;
import io.github.subfleet.subaccount.model.FuturesAccount;
import io.github.subfleet.subaccount.model.FuturesAccountV2;
import io.github.subfleet.subaccount.model.FuturesAsset;
import io.github.subfleet.subaccount.model.FuturesSubAccountSummary;
import io.github.subfleet.subaccount.model.FuturesSummary;
import io.github.subfleet.subaccount.model.FuturesSummaryV2;
import io.github.subfleet.subaccount.model.FuturesTransferType;
import io.github.subfleet.subaccount.model.FuturesType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What sub-accounts have in futures: each by itself, and all of them together. */
class FuturesAccountsProofTest {
  private static final String DESK_4 = "desk-4@fund.example";

  @RegisterExtension
  final Stage stage = new Stage(builder -> builder.subAccounts(30));

  private FuturesAsset usdt(String email) {
    return FuturesStatement.usdt(stage.ledger(), email).asset();
  }

  private FuturesAccount usdtMargined(@Nullable String asset, Instant updateTime) {
    FuturesAsset usdt = usdt(DESK_1);
    return new FuturesAccount(
        DESK_1,
        asset,
        List.of(usdt),
        true,
        true,
        true,
        7,
        usdt.maxWithdrawAmount(),
        usdt.initialMargin(),
        usdt.maintenanceMargin(),
        usdt.marginBalance(),
        usdt.openOrderInitialMargin(),
        usdt.positionInitialMargin(),
        usdt.unrealizedProfit(),
        usdt.walletBalance(),
        updateTime);
  }

  private void holdSome() {
    stage
        .ledger()
        .holds()
        .setHeld(DESK_1, Wallet.USDT_FUTURE, "USDT", Held.locked(new BigDecimal("42.5")));
  }

  private Instant created() {
    return stage.ledger().subAccounts().get(0).createTime();
  }

  @Test
  @Proves("futuresAccount")
  void tellsWhatAnAccountHasAndNeeds() {
    holdSome();

    FuturesAccount account =
        stage.master().assets().futuresAccount(r -> r.email(DESK_1)).execute();

    assertSame(account, usdtMargined("USDT", created()));
    assertThat(account.totalUnrealizedProfit()).isNotZero();
    assertThat(account.totalMaintenanceMargin()).isPositive();
  }

  @Test
  @Proves("futuresAccount")
  void tellsThatAnAccountCannotTradeAndWhenItChanged() {
    stage.pass(Duration.ofHours(1));
    Instant changed = stage.now();
    stage
        .master()
        .assets()
        .futuresTransfer(r -> r.email(DESK_1)
            .asset("USDT")
            .amount(BigDecimal.ONE)
            .type(FuturesTransferType.SPOT_TO_USDT_FUTURE))
        .execute();
    stage.pass(Duration.ofHours(1));
    stage.ledger().setFrozen(DESK_1, true);

    FuturesAccount account =
        stage.master().assets().futuresAccount(r -> r.email(DESK_1)).execute();

    assertSame(
        account, usdtMargined("USDT", changed).toBuilder().canTrade(false).build());
  }

  @Test
  @Proves("futuresAccountV2")
  void tellsOfUsdtMarginedFutures() {
    holdSome();

    FuturesAccountV2 account = stage
        .master()
        .assets()
        .futuresAccountV2(r -> r.email(DESK_1).futuresType(FuturesType.USDT_MARGINED))
        .execute();

    assertSame(account, new FuturesAccountV2(usdtMargined(null, created()), null));
  }

  @Test
  @Proves("futuresAccountV2")
  void tellsOfCoinMarginedFutures() {
    FuturesAccountV2 account = stage
        .master()
        .assets()
        .futuresAccountV2(r -> r.email(DESK_1).futuresType(FuturesType.COIN_MARGINED))
        .execute();

    FuturesAsset btc = FuturesStatement.btc(stage.ledger(), DESK_1).asset();
    assertSame(
        account,
        new FuturesAccountV2(
            null,
            new CoinMarginedFuturesAccount(DESK_1, List.of(btc), true, true, true, 7, created())));
    assertThat(btc.unrealizedProfit()).isNotZero();
  }

  @Test
  void refusesToTellOfAnAccountWithoutFutures() {
    stage.assertRefused(
        stage.master().assets().futuresAccount(r -> r.email(DESK_4)),
        AccountStateException.class,
        -5011);
    stage.assertRefused(
        stage.master().assets().futuresAccountV2(r -> r.email(DESK_4)
            .futuresType(FuturesType.COIN_MARGINED)),
        AccountStateException.class,
        -5011);
  }

  private List<String> withFutures() {
    return stage.ledger().subAccounts().stream()
        .filter(SubAccount::futuresEnabled)
        .map(SubAccount::email)
        .toList();
  }

  private List<FuturesSubAccountSummary> usdtMargined(List<String> emails) {
    return emails.stream()
        .map(email -> {
          FuturesAsset usdt = usdt(email);
          return new FuturesSubAccountSummary(
              email,
              usdt.initialMargin(),
              usdt.maintenanceMargin(),
              usdt.marginBalance(),
              usdt.openOrderInitialMargin(),
              usdt.positionInitialMargin(),
              usdt.unrealizedProfit(),
              usdt.walletBalance(),
              "USD");
        })
        .toList();
  }

  /** A page of the summary; the sums are those of all accounts. */
  private FuturesSummary usdtMarginedPage(int from, int to) {
    return new FuturesSummary(
        sum(FuturesAsset::initialMargin),
        sum(FuturesAsset::maintenanceMargin),
        sum(FuturesAsset::marginBalance),
        sum(FuturesAsset::openOrderInitialMargin),
        sum(FuturesAsset::positionInitialMargin),
        sum(FuturesAsset::unrealizedProfit),
        sum(FuturesAsset::walletBalance),
        "USD",
        usdtMargined(withFutures().subList(from, to)));
  }

  private BigDecimal sum(Function<FuturesAsset, BigDecimal> part) {
    return withFutures().stream()
        .map(this::usdt)
        .map(part)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<FuturesSubAccountSummary> coinMargined(List<String> emails) {
    return emails.stream()
        .map(email -> {
          FuturesStatement btc = FuturesStatement.btc(stage.ledger(), email);
          BigDecimal profit = btc.profit().setScale(8, RoundingMode.DOWN);
          return new FuturesSubAccountSummary(
              email,
              null,
              null,
              btc.balance().add(profit),
              null,
              null,
              profit,
              btc.balance(),
              "BTC");
        })
        .toList();
  }

  private static BigDecimal sum(
      List<FuturesSubAccountSummary> accounts,
      Function<FuturesSubAccountSummary, BigDecimal> part) {
    return accounts.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  @Proves("futuresSummary")
  void addsUpAllAccountsAndShowsAPageOfThem() {
    holdSome();

    FuturesSummary summary =
        stage.master().assets().futuresSummary(r -> r.page(2).limit(5)).execute();

    assertSame(summary, usdtMarginedPage(5, 10));
    assertThat(summary.totalMaintenanceMargin()).isPositive();
  }

  @Test
  @Proves("futuresSummary")
  void showsEveryAccountWithFutures() {
    assertSame(
        stage.master().assets().futuresSummary(r -> r.limit(7)).stream().toList(),
        usdtMargined(withFutures()));
  }

  @Test
  @Proves("futuresSummaryV2")
  void addsUpUsdtMarginedFutures() {
    FuturesSummaryV2 summary = stage
        .master()
        .assets()
        .futuresSummaryV2(r -> r.futuresType(FuturesType.USDT_MARGINED).page(2).limit(5))
        .execute();

    assertSame(summary, new FuturesSummaryV2(usdtMarginedPage(5, 10), null));
  }

  @Test
  @Proves("futuresSummaryV2")
  void addsUpCoinMarginedFuturesInBitcoin() {
    List<FuturesSubAccountSummary> all = coinMargined(withFutures());

    FuturesSummaryV2 summary = stage
        .master()
        .assets()
        .futuresSummaryV2(r -> r.futuresType(FuturesType.COIN_MARGINED).page(1).limit(3))
        .execute();

    assertSame(
        summary,
        new FuturesSummaryV2(
            null,
            new CoinMarginedFuturesSummary(
                sum(all, FuturesSubAccountSummary::totalMarginBalance),
                sum(all, FuturesSubAccountSummary::totalUnrealizedProfit),
                sum(all, FuturesSubAccountSummary::totalWalletBalance),
                "BTC",
                all.subList(0, 3))));
    assertThat(sum(all, FuturesSubAccountSummary::totalUnrealizedProfit)).isNotZero();
  }

  @Test
  @Proves("futuresSummaryV2")
  void walksTheAccountsOfBothKinds() {
    assertSame(walk(FuturesType.USDT_MARGINED), usdtMargined(withFutures()));
    assertSame(walk(FuturesType.COIN_MARGINED), coinMargined(withFutures()));
    assertThat(withFutures()).hasSizeGreaterThan(20).contains(DESK_3).doesNotContain(DESK_4);
  }

  private List<FuturesSubAccountSummary> walk(FuturesType type) {
    return stage.master().assets().futuresSummaryV2(r -> r.futuresType(type)).stream()
        .toList();
  }
}
