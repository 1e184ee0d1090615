package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.Stage.DESK_1;
import static io.github.subfleet.subaccount.proof.Stage.MANAGED_1;
import static io.github.subfleet.subaccount.proof.Stage.MANAGED_2;
import static io.github.subfleet.subaccount.proof.Stage.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.error.AuthenticationException;
import io.github.subfleet.core.error.BadRequestException;
import io.github.subfleet.core.error.PermissionException;
import io.github.subfleet.sandbox.Debt;
import io.github.subfleet.sandbox.Deposit;
import io.github.subfleet.sandbox.DepositStatus;
import io.github.subfleet.sandbox.Held;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.model.DepositAddress;
import io.github.subfleet.subaccount.model.ManagedAsset;
import io.github.subfleet.subaccount.model.ManagedMarginAssets;
import io.github.subfleet.subaccount.model.MarginAsset;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the investor is told of the wallets of managed sub-accounts. */
class ManagedWalletsProofTest {
  private static final Wallet BTCUSDT = Wallet.isolatedMargin("BTCUSDT");
  private static final Wallet ETHUSDT = Wallet.isolatedMargin("ETHUSDT");

  @RegisterExtension
  final Stage stage = new Stage();

  private SandboxLedger ledger;

  @BeforeEach
  void read() {
    ledger = stage.ledger();
  }

  private void put(Wallet wallet, String asset, String amount) {
    ledger.setBalance(MANAGED_1, wallet, asset, new BigDecimal(amount));
  }

  private void owe(Wallet wallet, String asset, String borrowed, String interest) {
    Debt debt = new Debt(new BigDecimal(borrowed), new BigDecimal(interest));
    ledger.holds().setDebt(MANAGED_1, wallet, asset, debt);
  }

  private ManagedAsset inLedger(String coin, BigDecimal inBtc) {
    BigDecimal balance = ledger.balance(MANAGED_1, Wallet.SPOT, coin);
    Held held = ledger.holds().held(MANAGED_1, Wallet.SPOT, coin);
    return new ManagedAsset(
        coin,
        coin,
        balance,
        ledger.holds().available(MANAGED_1, Wallet.SPOT, coin),
        held.locked(),
        balance.multiply(inBtc).setScale(8, RoundingMode.DOWN));
  }

  @Test
  @Proves("managedAssets")
  void tellsWhatTheSpotWalletHoldsOfEachAsset() {
    put(Wallet.SPOT, "ETH", "7.00000001");
    ledger
        .holds()
        .setHeld(
            MANAGED_1,
            Wallet.SPOT,
            "ETH",
            new Held(new BigDecimal("2"), BigDecimal.ONE, new BigDecimal("0.5")));

    List<ManagedAsset> assets =
        stage.investor().managed().managedAssets(r -> r.email(MANAGED_1)).execute();

    assertSame(
        assets,
        new TreeMap<>(ledger.prices())
            .entrySet().stream()
                .map(price -> inLedger(price.getKey(), price.getValue()))
                .toList());
    assertThat(assets)
        .filteredOn(asset -> asset.coin().equals("ETH"))
        .singleElement()
        .satisfies(eth -> {
          assertThat(eth.availableBalance()).isEqualByComparingTo("3.50000001");
          assertThat(eth.inOrder()).isEqualByComparingTo("2");
          assertThat(eth.btcValue()).isEqualByComparingTo("0.252");
        });
  }

  @Test
  void tellsOnlyTheInvestorAndOnlyOfManagedSubAccounts() {
    stage.assertRefused(
        stage.tradingTeam().managed().managedAssets(r -> r.email(MANAGED_1)),
        AuthenticationException.class,
        -2015);
    stage.assertRefused(
        stage.investor().managed().managedAssets(r -> r.email(DESK_1)),
        PermissionException.class,
        -5021);
    stage.assertRefused(
        stage.investor().managed().managedMarginAssets(r -> r.email(DESK_1)),
        PermissionException.class,
        -5021);
    stage.assertRefused(
        stage.investor().managed().managedDepositAddress(r -> r.email(DESK_1).coin("BTC")),
        PermissionException.class,
        -5021);
  }

  /** 5000 USDT are 0.05 BTC, and with 0.1 BTC six times what 2 BNB and their interest are. */
  @Test
  @Proves("managedMarginAssets")
  void addsUpTheCrossMarginWallet() {
    put(Wallet.MARGIN, "USDT", "5000");
    put(Wallet.MARGIN, "BTC", "0.1");
    owe(Wallet.MARGIN, "BNB", "2", "0.5");
    ledger
        .holds()
        .setHeld(MANAGED_1, Wallet.MARGIN, "USDT", Held.locked(new BigDecimal("1000.00000001")));

    assertSame(
        stage.investor().managed().managedMarginAssets(r -> r.email(MANAGED_1)).execute(),
        new ManagedMarginAssets(
            new BigDecimal("6"),
            new BigDecimal("0.15"),
            new BigDecimal("0.025"),
            new BigDecimal("0.125"),
            List.of(
                marginAsset("BNB", "2", "0", "0.5", "0", "-2.5"),
                marginAsset("BTC", "0", "0.1", "0", "0", "0.1"),
                marginAsset("USDT", "0", "3999.99999999", "0", "1000.00000001", "5000"))));
  }

  @Test
  @Proves("managedMarginAssets")
  void addsUpAllIsolatedMarginWallets() {
    put(BTCUSDT, "USDT", "300");
    put(ETHUSDT, "USDT", "200");
    put(ETHUSDT, "ETH", "1");
    owe(ETHUSDT, "USDT", "100", "0.1");

    assertSame(
        stage
            .investor()
            .managed()
            .managedMarginAssets(r -> r.email(MANAGED_1).accountType(AccountType.ISOLATED_MARGIN))
            .execute(),
        new ManagedMarginAssets(
            new BigDecimal("40.95904095"),
            new BigDecimal("0.041"),
            new BigDecimal("0.001001"),
            new BigDecimal("0.039999"),
            List.of(
                marginAsset("ETH", "0", "1", "0", "0", "1"),
                marginAsset("USDT", "100", "500", "0.1", "0", "399.9"))));
  }

  private static MarginAsset marginAsset(
      String asset, String borrowed, String free, String interest, String locked, String net) {
    return new MarginAsset(
        asset,
        new BigDecimal(borrowed),
        new BigDecimal(free),
        new BigDecimal(interest),
        new BigDecimal(locked),
        new BigDecimal(net));
  }

  @Test
  @Proves("managedMarginAssets")
  void refusesAWalletThatIsNoMarginWallet() {
    stage.assertRefused(
        stage.investor().managed().managedMarginAssets(r -> r.email(MANAGED_1)
            .accountType(AccountType.SPOT)),
        BadRequestException.class,
        -1130);
  }

  @ParameterizedTest
  @CsvSource({"BTC, BTC", "XRP, XRP", "USDT, SOL"})
  @Proves("managedDepositAddress")
  void depositsComeToTheAddressThatIsTold(String coin, String network) {
    DepositAddress told = stage
        .investor()
        .managed()
        .managedDepositAddress(r -> r.email(MANAGED_2).coin(coin).network(network))
        .execute();

    Deposit deposit =
        ledger.deposits().arrive(MANAGED_2, coin, network, BigDecimal.ONE, DepositStatus.SUCCESS);
    assertThat(told)
        .isEqualTo(new DepositAddress(
            deposit.address(),
            coin,
            deposit.addressTag(),
            "https://explorer.example/" + network + "/address/" + deposit.address()));
  }

  @Test
  @Proves("managedDepositAddress")
  void takesTheUsualNetworkWithoutOne() {
    DepositAddress told = stage
        .investor()
        .managed()
        .managedDepositAddress(r -> r.email(MANAGED_1).coin("USDT"))
        .execute();

    Deposit deposit = ledger.deposits().arrive(MANAGED_1, "USDT", BigDecimal.ONE);
    assertThat(told.address()).isEqualTo(deposit.address());
  }

  @Test
  @Proves("managedDepositAddress")
  void aLightningInvoiceIsForOneAmount() {
    assertThat(invoice("0.001")).isEqualTo(invoice("0.0010")).isNotEqualTo(invoice("0.002"));
  }

  private DepositAddress invoice(String amount) {
    return stage
        .investor()
        .managed()
        .managedDepositAddress(
            r -> r.email(MANAGED_1).coin("BTC").network("LIGHTNING").amount(new BigDecimal(amount)))
        .execute();
  }
}
