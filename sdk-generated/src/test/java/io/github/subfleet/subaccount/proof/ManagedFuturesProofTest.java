package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.Stage.DESK_1;
import static io.github.subfleet.subaccount.proof.Stage.MANAGED_1;
import static io.github.subfleet.subaccount.proof.Stage.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.error.AuthenticationException;
import io.github.subfleet.core.error.BadRequestException;
import io.github.subfleet.core.error.PermissionException;
import io.github.subfleet.sandbox.Position;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.model.ManagedFuturesAccount;
import io.github.subfleet.subaccount.model.ManagedFuturesAsset;
import io.github.subfleet.subaccount.model.ManagedFuturesAssets;
import io.github.subfleet.subaccount.model.ManagedFuturesHoldings;
import io.github.subfleet.subaccount.model.ManagedFuturesPosition;
import io.github.subfleet.subaccount.model.SnapshotType;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the investor is told of the futures wallets of managed sub-accounts. */
class ManagedFuturesProofTest {
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

  /** The long position of 0.01 BTC has won 0.01 x 1000. */
  @Test
  @Proves("managedFuturesAssets")
  void tellsWhatTheWalletOfUsdtMarginedFuturesHolds() {
    put(Wallet.USDT_FUTURE, "USDT", "120.00000001");
    ledger.futures().setMarkPrice("BTCUSDT", new BigDecimal("99000"));
    ledger
        .futures()
        .setPosition(
            Position.of(MANAGED_1, "BTCUSDT", new BigDecimal("0.01"), new BigDecimal("98000")));

    assertSame(
        stage.investor().managed().managedFuturesAssets(r -> r.email(MANAGED_1)).execute(),
        answer(
            new ManagedFuturesAsset(
                "USDT", new BigDecimal("130.00000001"), new BigDecimal("120.00000001")),
            new ManagedFuturesPosition(
                "BTCUSDT",
                new BigDecimal("98000"),
                new BigDecimal("99000"),
                new BigDecimal("0.01"))));
  }

  /** 20 contracts of 100 dollars, sold at 100000, have won 2000 / 80000 - 2000 / 100000 BTC. */
  @Test
  @Proves("managedFuturesAssets")
  void tellsWhatTheWalletOfCoinMarginedFuturesHolds() {
    put(Wallet.COIN_FUTURE, "BTC", "0.5");
    ledger.futures().setMarkPrice("BTCUSD_PERP", new BigDecimal("80000"));
    ledger
        .futures()
        .setPosition(
            Position.of(MANAGED_1, "BTCUSD_PERP", new BigDecimal("-20"), new BigDecimal("100000")));

    assertSame(
        stage
            .investor()
            .managed()
            .managedFuturesAssets(r -> r.email(MANAGED_1).accountType(AccountType.COIN_FUTURE))
            .execute(),
        answer(
            new ManagedFuturesAsset("BTC", new BigDecimal("0.505"), new BigDecimal("0.5")),
            new ManagedFuturesPosition(
                "BTCUSD_PERP",
                new BigDecimal("100000"),
                new BigDecimal("80000"),
                new BigDecimal("-20"))));
  }

  private ManagedFuturesAssets answer(ManagedFuturesAsset asset, ManagedFuturesPosition position) {
    return new ManagedFuturesAssets(
        "200",
        "OK",
        List.of(new ManagedFuturesAccount(
            SnapshotType.FUTURES,
            stage.now(),
            new ManagedFuturesHoldings(List.of(asset), List.of(position)))));
  }

  @Test
  @Proves("managedFuturesAssets")
  void throwsTheRefusalThatAnAnswerHoldsInItsBody() {
    stage.assertRefused(
        stage.investor().managed().managedFuturesAssets(r -> r.email(DESK_1)),
        PermissionException.class,
        -5021);
    stage.assertRefused(
        stage.investor().managed().managedFuturesAssets(r -> r.email(MANAGED_1)
            .accountType(AccountType.SPOT)),
        BadRequestException.class,
        -1130);
    assertThat(stage.sandbox().requests())
        .allSatisfy(request -> assertThat(request.status()).isEqualTo(200));
  }

  @Test
  @Proves("managedFuturesAssets")
  void tellsThemToNobodyElse() {
    stage.assertRefused(
        stage.tradingTeam().managed().managedFuturesAssets(r -> r.email(MANAGED_1)),
        AuthenticationException.class,
        -2015);
  }
}
